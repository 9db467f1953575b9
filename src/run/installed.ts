/** The program as it is installed. */
export interface Installed {
  /** The folder of the package, with `data` and `templates`. */
  readonly home: string;
  /** Names the content of the program; absent where nobody knows it. */
  readonly build: string | undefined;
}
