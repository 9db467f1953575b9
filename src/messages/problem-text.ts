/** What is wrong, and how to mend it. */
export interface ProblemText {
  readonly what: string;
  readonly fix: string;
}
