import { Failure } from '../../cli/failure.js';
import { readFlag } from '../../cli/fields.js';
import type { AnyRecord, KindName } from '../../domain/kinds/index.js';
import { fold, tidy } from '../../domain/text.js';
import type { Snapshot } from '../../store/port.js';
import { meaningsOf } from '../named.js';
import { fieldNamed } from './field-named.js';

/** What a record must say for `--where FIELD=VALUE`: the value is read as the field's own flag reads it. */
export function conditionOf(
  snapshot: Snapshot,
  kind: KindName,
  text: string,
): (record: AnyRecord) => boolean {
  const at = text.indexOf('=');
  if (at < 1) throw new Failure('flag-form', { flag: '--where', seen: text, example: 'name=x' });
  const flag = fieldNamed(kind, text.slice(0, at));
  const wanted = readFlag(flag, [text.slice(at + 1)], meaningsOf(snapshot, kind));
  const asked = (Array.isArray(wanted) ? wanted : [wanted]).map(keyOf);
  return (record) => asked.some((key) => valuesAt(record, flag.path.split('.')).has(key));
}

/** Texts are compared as people search them. */
const keyOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : fold(tidy(String(value)));

/** All values at a path, through the lists on the way. */
function valuesAt(value: unknown, [step, ...steps]: readonly string[]): ReadonlySet<string> {
  if (value === undefined || value === null) return new Set();
  if (Array.isArray(value)) {
    const items =
      step === undefined
        ? value.map((item) => new Set([keyOf(item)]))
        : value.map((item) => valuesAt(item, [step, ...steps]));
    return new Set(items.flatMap((keys) => [...keys]));
  }
  if (step === undefined) return new Set([keyOf(value)]);
  return valuesAt((value as Readonly<Record<string, unknown>>)[step], steps);
}
