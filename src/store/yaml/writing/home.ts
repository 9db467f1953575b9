import { homeAgencies, type LookUp } from '../../../domain/home.js';
import type { AnyRecord, KindName } from '../../../domain/kinds/index.js';

/** For records of no agency, or of several. */
export const SHARED = '_shared';

/** The folder a new record is put in: its agency's, which is what is handed over, mailed or merged. */
export function homeOf(kind: KindName, record: AnyRecord, find: LookUp): string {
  const [agency, ...others] = homeAgencies(find, kind, record);
  // The id may come from a record that is not valid, and a folder is made of it.
  const isFolder = agency !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(agency) && agency.length <= 80;
  return isFolder && others.length === 0 ? agency : SHARED;
}
