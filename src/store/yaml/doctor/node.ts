import type { Probe } from './probe.js';

/** The version of Node.js, against the least that `package.json` asks for. */
export const node: Probe = {
  name: 'node',
  look({ node: { version, needed } }) {
    return isAtLeast(version, needed)
      ? { code: 'node-fine', args: { version } }
      : { code: 'node-old', args: { version, needed } };
  },
};

function isAtLeast(version: string, needed: string): boolean {
  const [have, want] = [version, needed].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  const differs = want?.findIndex((part, at) => part !== (have?.[at] ?? 0)) ?? -1;
  return differs === -1 || (have?.[differs] ?? 0) > (want?.[differs] ?? 0);
}
