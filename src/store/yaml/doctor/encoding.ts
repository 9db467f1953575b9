import type { Probe, Seen } from './probe.js';
import type { TextFacts } from './text-facts.js';

/** Files of another encoding are not read at all; a mark before the text is, but some tools stumble over it. */
export const encoding: Probe = {
  name: 'encoding',
  look(seen) {
    const wrong = filesWhere(seen, ({ isUtf8 }) => !isUtf8);
    if (wrong.length > 0) return { code: 'encoding-wrong', args: { files: wrong } };
    const marked = filesWhere(seen, ({ mark }) => mark);
    return marked.length > 0
      ? { code: 'encoding-mark', args: { files: marked } }
      : { code: 'encoding-fine', args: { count: seen.texts.size } };
  },
};

export const filesWhere = ({ texts }: Seen, is: (facts: TextFacts) => boolean): readonly string[] =>
  [...texts].filter(([, facts]) => is(facts)).map(([file]) => file);
