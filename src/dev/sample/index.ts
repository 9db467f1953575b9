import type { Day } from '../../domain/calendar.js';
import type { AnyRecord, KindName } from '../../domain/kinds/index.js';
import { activities } from './activities.js';
import { agencies } from './agencies.js';
import { contacts } from './contacts.js';
import { drills } from './drills.js';
import { findings } from './findings.js';
import { incidents } from './incidents.js';
import { budgets, suppliers } from './money.js';
import { requests, submissions, waivers } from './others.js';
import { members, teams } from './people.js';
import { plans } from './plans.js';
import { hunts, scans } from './schedule.js';
import { systems } from './systems.js';
import { warnings } from './warnings.js';

/** The day the sample is written for: every state a result can have shows on it. */
export const SAMPLE_AS_OF: Day = '2026-11-23';

/** The sample province: real place names, everything else invented. */
export function sampleRecords(): { [K in KindName]: AnyRecord[] } {
  return {
    agency: [...agencies],
    system: [...systems],
    scan: [...scans],
    hunt: [...hunts],
    finding: [...findings],
    plan: [...plans],
    drill: [...drills],
    incident: [...incidents],
    warning: [...warnings],
    team: [...teams],
    member: [...members],
    contact: [...contacts],
    activity: [...activities],
    supplier: [...suppliers],
    budget: [...budgets],
    request: [...requests],
    submission: [...submissions],
    waiver: [...waivers],
  };
}
