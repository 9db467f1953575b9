/** Which column of a sender's tables goes into which field, as it was once told. */
export interface Mappings {
  /** Fields by what stands above their columns, of one sender; empty where nothing was told. */
  of(sender: string): Readonly<Record<string, string>>;
  /** Keeps what was told of a sender, beside what was told before. */
  keep(sender: string, told: Readonly<Record<string, string>>): void;
}
