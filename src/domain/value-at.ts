/** The value at a dotted path. */
export function valueAt(record: Readonly<Record<string, unknown>>, path: string): unknown {
  let here: unknown = record;
  for (const step of path.split('.')) here = (here as Record<string, unknown> | undefined)?.[step];
  return here;
}
