import { parseArgs } from 'node:util';
import { newCheck } from './check.js';
import { newProbe } from './doctor.js';
import { newDuty } from './duty.js';
import { Edits, Refusal } from './edits.js';
import { newFormat } from './format.js';
import { newKind } from './kind.js';

export const USAGE = `npm run new -- kind risk-note
npm run new -- duty d18.new-duty --check interval
npm run new -- check something-done [--duty d18.something-done]
npm run new -- format jsonl
npm run new -- doctor battery
`;

/** All that one command writes, not yet written. */
export function planOf(words: readonly string[], root: string): Edits {
  const { positionals, values } = parsed(words);
  const [what, name, more] = positionals;
  if (more !== undefined) throw new Refusal(`one name at a time; “${more}” is one too many`);
  const edits = new Edits(root);
  if (what === 'kind') newKind(edits, name);
  else if (what === 'duty') newDuty(edits, name, values.check);
  else if (what === 'check') newCheck(edits, name, values.duty);
  else if (what === 'format') newFormat(edits, name);
  else if (what === 'doctor') newProbe(edits, name);
  else throw new Refusal(`what is to be new? One of:\n${USAGE}`);
  return edits;
}

function parsed(words: readonly string[]) {
  try {
    const options = { check: { type: 'string' }, duty: { type: 'string' } } as const;
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (thrown) {
    throw new Refusal(thrown instanceof Error ? thrown.message : String(thrown));
  }
}
