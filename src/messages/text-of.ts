/** Texts by code, each of the arguments of its own, and of what all of them are given besides. */
type Texts<A, T, R extends readonly unknown[]> = {
  readonly [C in keyof A]: (args: A[C], ...rest: R) => T;
};
/** One of the codes with its arguments. */
type Said<A, C extends keyof A> = { readonly [K in C]: { readonly code: K; readonly args: A[K] } }[C];

/** The text of a code: it is given the arguments that came with the code, and so always its own. */
export const textOf = <A, T, R extends readonly unknown[], C extends keyof A = keyof A>(
  texts: Texts<A, T, R>,
  { code, args }: Said<A, C>,
  ...rest: R
): T => texts[code](args, ...rest);
