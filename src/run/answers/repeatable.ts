/** Options of a question that is answered from the store alone, and whether each has a value. */
const OPTIONS: Readonly<Record<string, boolean>> = {
  '--store': true,
  '--as-of': true,
  '--format': true,
  '--lang': true,
  '--agency': true,
  '--duty': true,
  '--fail-on': true,
  '--color': true,
  '--group': true,
  '--json': false,
  '--quiet': false,
  '--no-input': false,
  '--advice': false,
  '--all': false,
};

/** Whether the words ask `irt check` for no more than what stands in the store: no file, no history, nothing to write. */
export function isRepeatable(words: readonly string[]): boolean {
  if (words[0] !== 'check') return false;
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) continue;
    const hasValue = OPTIONS[word];
    if (hasValue === undefined || words.indexOf(word) !== at) return false;
    if (hasValue) at += 1;
  }
  return true;
}
