import { activity } from './activity.js';
import { agency } from './agency.js';
import { budget } from './budget.js';
import { contact } from './contact.js';
import { drill } from './drill.js';
import { finding } from './finding.js';
import { hunt } from './hunt.js';
import { incident } from './incident.js';
import type { AnyRecord, Kind } from './kind.js';
import { member } from './member.js';
import type { KindName } from './names.js';
import { plan } from './plan.js';
import { request } from './request.js';
import { scan } from './scan.js';
import { submission } from './submission.js';
import { supplier } from './supplier.js';
import { system } from './system.js';
import { team } from './team.js';
import { waiver } from './waiver.js';
import { warning } from './warning.js';

export type { AnyRecord } from './kind.js';
export { isKindName, type KindName, kindNames } from './names.js';

/** Every kind. */
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
} as const satisfies { readonly [K in KindName]: Kind<K> };

type Records = { readonly [K in KindName]: Readonly<(typeof kinds)[K]['record']['type']['holds']> };
/**
 * A record as it is judged. A required field that held an unknown word is listed as a problem and absent here
 * (`data/catalogue/words.md`, What an absent field means), so words are compared, never assumed.
 */
export type RecordOf<K extends KindName> = Records[K];

/**
 * Whether a record of one kind is of another. It holds what the kind declares, since it was read by that declaration
 * (`read-record.ts`): so much no compiler can see, and it is told so here.
 */
export const isOf = <K extends KindName>(kind: K, of: KindName, _record: AnyRecord): _record is RecordOf<K> =>
  of === kind;
