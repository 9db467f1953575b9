import { show } from '../../domain/calendar.js';
import type { Absence } from '../../domain/duties/absence-codes.js';
import type { Gone, Named } from '../../domain/oddities/oddity.js';
import type { Irt } from '../command.js';
import { labelOf } from '../field-label.js';
import type { Messages } from '../messages.js';
import { textOf } from '../text-of.js';
import { sentence } from '../writing.js';
import { fields, kinds } from './kinds.js';
import { steps } from './steps.js';

const field = (kind: Named['kind'], path: string): string => `“${labelOf(fields, kind, path)}”`;
const whom = ({ kind, id, name }: Named): string =>
  `the ${kinds[kind].one} ${name === null ? id : `“${name}” (${id})`}`;
const editIn =
  (irt: Irt) =>
  ({ kind, id }: Named, ...flags: readonly string[]): string =>
    irt.line([kind, 'edit', id, ...flags]);
const gone = (one: Gone): string =>
  `${whom(one)} ${one.why === 'ended' ? `ended on ${show(one.day)}` : `begins only on ${show(one.day)}`}`;

export const oddities = (irt: Irt): Messages['oddity'] => {
  const edit = editIn(irt);
  const absence = (why: Absence): string => textOf(steps(irt).absence, why);
  return {
    'later-fact': ({ of, dates }) => ({
      what: `${sentence(whom(of))} has a day still to come: ${dates.map((one) => `${field(of.kind, one.field)} ${show(one.value)}`).join(', ')}. It may be a plan; until then it does not count.`,
      fix: `If it is a plan, record it when it is done; if it is a slip, correct it: ${edit(of)}`,
    }),
    'recorded-twice': ({ of, other, same }) => ({
      what: `${sentence(whom(of))} may be recorded twice: it has the same ${same.map((path) => field(of.kind, path)).join(', ')} as ${whom(other)}.`,
      fix: `Look at both; if they are one, remove one: ${irt`${of.kind} remove ${of.id}`}. If they are two, say what tells them apart: ${edit(of)}`,
    }),
    'same-name': ({ of, other }) => ({
      what: `${sentence(whom(of))} has the same name as ${whom(other)}.`,
      fix: `If they are one, keep one record; if they are two, tell them apart: ${edit(of, '--name')}`,
    }),
    'outside-life': ({ of, on, gone: all }) => ({
      what: `${sentence(whom(of))} has ${field(of.kind, on.field)} ${show(on.value)}, but ${all.map(gone).join('; ')}.`,
      fix: `Check the day and the ${all[0]?.kind === 'system' ? 'system' : 'body'} recorded${heirs(all)}: ${edit(of)}. If it is so, leave it as it is.`,
    }),
    'no-phone': ({ of, field: path, seen }) => ({
      what: `${sentence(whom(of))}: ${field(of.kind, path)} is “${seen}”, which does not look like a number to ring.`,
      fix: `Check the number: ${edit(of)}`,
    }),
    'no-email': ({ of, field: path, seen }) => ({
      what: `${sentence(whom(of))}: ${field(of.kind, path)} is “${seen}”, which does not look like an e-mail address.`,
      fix: `Check the address, for example name@province.gov.vn: ${edit(of)}`,
    }),
    'waiver-duty-off': ({ of, duty, title, catalogue }) => ({
      what: `${sentence(whom(of))} waives nothing yet: the duty “${title.en}” (${duty}) is of a catalogue that is not switched on.`,
      fix: `If the duty is to be judged, add “${catalogue}” to “catalogues” in irt.yaml; if the duty is a slip, correct it: ${edit(of, '--duty')}`,
    }),
    'waiver-undated': ({ of }) => ({
      what: `${sentence(whom(of))} waives nothing yet: neither its first day nor the day of its document is recorded.`,
      fix: `Add the day of the document: ${edit(of, '--document.date', 'DATE')}`,
    }),
    'waiver-idle': ({ of, duty, title, binds, subject, why }) => ({
      what: `${sentence(whom(of))} waives nothing: the duty “${title.en}” (${duty}) does not judge ${subject === 'store' ? 'the store' : subject}. ${absence(why)} Binds: ${binds.en}.`,
      fix: `Check the duty, the subject and the day of the document: ${edit(of)}. If it is so, leave it as it is.`,
    }),
  };
};

function heirs(all: readonly Gone[]): string {
  const found = [...new Set(all.flatMap(({ heir }) => heir ?? []))];
  return found.length === 0 ? '' : ` (successor: ${found.join(', ')})`;
}
