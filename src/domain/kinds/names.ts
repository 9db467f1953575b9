/**
 * The name of every kind, in the order `irt --help` and the tables of the README show them. They stand apart from what
 * they name: a kind refers to others, and a name that is none does not compile.
 */
export const kindNames = [
  'agency',
  'system',
  'scan',
  'hunt',
  'finding',
  'plan',
  'drill',
  'incident',
  'warning',
  'team',
  'member',
  'contact',
  'activity',
  'supplier',
  'budget',
  'request',
  'submission',
  'waiver',
] as const;
export type KindName = (typeof kindNames)[number];

export const isKindName = (name: string): name is KindName => kindNames.some((kind) => kind === name);
