import type { Ctx } from '../cli/context.js';
import { type AgencyMeant, agencyMeant } from '../domain/agency-meant.js';
import type { Day, Moment } from '../domain/calendar.js';
import type { Dataset } from '../domain/dataset.js';
import type { Words } from '../domain/doc.js';
import { World } from '../domain/duties/world.js';
import type { Snapshot } from '../store/port.js';
import { idNamed } from './named.js';
import { namingOf } from './naming.js';
import { knownRecord } from './record/shared.js';

/** An agency that has ended: who carries its duties now. */
export interface Passed {
  readonly from: string;
  readonly to: string;
  readonly on: Day;
}

/** The bodies `--agency` means. */
export interface AgencyAsked extends AgencyMeant {
  /** The one that was named. */
  readonly asked: string;
  /** Null where it carries its duties itself, or nobody does. */
  readonly passed: Passed | null;
}

/** Whom a person means by an agency; an unknown one is named with the nearest. */
export function agencyAsked(snapshot: Snapshot, at: Moment, typed: string): AgencyAsked {
  const agency = idNamed(snapshot, 'agency', typed);
  knownRecord(snapshot, 'agency', agency);
  const meant = agencyMeant(new World(snapshot.dataset, at), agency);
  const { carrier, ended } = meant;
  const passed = ended === null || carrier === agency ? null : { from: agency, to: carrier, on: ended };
  return { ...meant, asked: agency, passed };
}

export const passedJson = (passed: Passed | null): object | null =>
  passed && { asked: passed.from, judged: passed.to, ended: passed.on };

/** What has to be said of a list of what belongs to an agency, where that has ended. */
export interface BodiesSaid {
  readonly notes: readonly Words[];
  /** Only where there is something to say. */
  readonly json: { readonly scope?: object };
}

export function bodiesSaid(ctx: Ctx, dataset: Dataset, { asked, ended, passed }: AgencyAsked): BodiesSaid {
  if (ended === null) return { notes: [], json: {} };
  const { t, record } = namingOf(ctx, dataset);
  const to = passed ? record('agency', passed.to) : null;
  return {
    notes: [{ text: t.whole.agencyListed(record('agency', asked), to, ended) }],
    json: passed ? { scope: { agency: passedJson(passed) } } : {},
  };
}
