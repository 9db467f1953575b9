/** What the day knows of the program. */
export interface Program {
  help(): void;
  /** Whether there is a command of that name. */
  has(name: string): boolean;
}
