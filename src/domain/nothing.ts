/** The arguments of a code that needs none. */
export type Nothing = Record<string, never>;
