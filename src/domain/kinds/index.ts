import { activity } from './activity.js';
import { agency } from './agency.js';
import { budget } from './budget.js';
import { contact } from './contact.js';
import { drill } from './drill.js';
import { finding } from './finding.js';
import { hunt } from './hunt.js';
import { incident } from './incident.js';
import { member } from './member.js';
import { plan } from './plan.js';
import { request } from './request.js';
import { scan } from './scan.js';
import { submission } from './submission.js';
import { supplier } from './supplier.js';
import { system } from './system.js';
import { team } from './team.js';
import { waiver } from './waiver.js';
import { warning } from './warning.js';

/** Every kind, in the order `irt --help` and the tables of the README show them. */
export const kinds = {
  agency,
  system,
  scan,
  hunt,
  finding,
  plan,
  drill,
  incident,
  warning,
  team,
  member,
  contact,
  activity,
  supplier,
  budget,
  request,
  submission,
  waiver,
} as const;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

/**
 * A record as it is judged. A required field that held an unknown word is listed as a problem and absent here
 * (`data/catalogue/words.md`, What an absent field means), so words are compared, never assumed.
 */
export type RecordOf<K extends KindName> = Readonly<(typeof kinds)[K]['record']['type']['holds']>;
export type AnyRecord = { readonly id: string; readonly name?: string | undefined } & Readonly<
  Record<string, unknown>
>;

export const isKindName = (name: string): name is KindName => Object.hasOwn(kinds, name);
