import { addMonths, dayInVietnam, instantOf, type Moment } from '../../../../src/domain/calendar.js';
import type { Dataset } from '../../../../src/domain/dataset.js';
import type { Duty } from '../../../../src/domain/duties/catalogue.js';
import type { RecordOf } from '../../../../src/domain/kinds/index.js';
import { directive18 } from '../../../catalogues.js';

/**
 * Whom every duty of directive-18 is about at a moment, written down a second time from the text of the catalogue
 * with nothing of the engine, so that a subject left out or judged twice shows.
 */
export function expectedSubjects(dataset: Dataset, at: Moment): readonly string[] {
  if (at.day < '2022-10-19') return [];
  const place = new Place(dataset, at);
  const all = [
    ...ofAgencies(place),
    ...ofSystems(place),
    ...ofFindings(place),
    ...ofIncidents(place),
    ...ofWarnings(place),
    ...ofTeams(place),
    ...ofOthers(place),
  ];
  for (const [duty, as] of Object.entries(ALIKE)) {
    all.push(...all.filter((one) => one.startsWith(`${as} `)).map((one) => duty + one.slice(as.length)));
  }
  const bound = new Set(directive18.duties.filter(isInForce(at)).map(({ id }) => id));
  return all.filter((one) => bound.has(one.split(' ')[0] ?? '')).sort();
}

/** A duty may begin after the others, or have been closed. */
const isInForce =
  ({ day }: Moment) =>
  ({ inForce: { from, to } }: Duty): boolean =>
    from <= day && (to === undefined || day <= to);

/** Duties about just the subjects of one that stands before it. */
const ALIKE: Readonly<Record<string, string>> = {
  'd18.talent': 'd18.budget',
  'd18.vuln-scan': 'd18.threat-hunt',
};

export const line = (duty: string, subject: string, agency: string | null, report = '', to = ''): string =>
  [duty, subject, agency ?? 'null', report, to].join(' ').trimEnd();

class Place {
  constructor(
    readonly records: Dataset,
    readonly at: Moment,
  ) {}
  began = (day: string | undefined): boolean => day !== undefined && day <= this.at.day;
  happened = (time: string | undefined): boolean => time !== undefined && instantOf(time) <= this.at.instant;
  ended = (day: string | undefined): boolean => day !== undefined && day < this.at.day;

  alive = ({ from, to }: RecordOf<'agency'>): boolean =>
    (from === undefined || this.began(from)) && !this.ended(to);
  livingAgencies = () => this.records.all('agency').filter(this.alive);

  /** Steps along `successor` while the one reached is dissolved; no more steps than there are agencies. */
  heir(id: string): string | undefined {
    let agency = this.records.get('agency', id);
    for (let steps = this.records.all('agency').length; agency && steps >= 0; steps--) {
      if (agency.from !== undefined && !this.began(agency.from)) return undefined;
      if (this.alive(agency)) return agency.id;
      agency = agency.successor === undefined ? undefined : this.records.get('agency', agency.successor);
    }
    return undefined;
  }
  owner = (id: string): string => this.heir(id) ?? id;
  ownerOfSystem(id: string | undefined): string | null {
    const system = id === undefined ? undefined : this.records.get('system', id);
    return system ? this.owner(this.manager(system, this.at.day)) : null;
  }
  /** Of those who managed it once, the one whose last day comes next on or after the day; else the present one. */
  manager({ agency, formerly = [] }: RecordOf<'system'>, day: string): string {
    const ends = formerly.flatMap(({ agency: by, to }) => (by && to && to >= day ? [to] : [])).sort();
    return formerly.find((one) => one.agency && one.to && one.to === ends[0])?.agency ?? agency;
  }
  holders(role: 'irt-host' | 'finance'): readonly string[] {
    const named = this.records.all('agency').filter((agency) => agency.roles?.includes(role));
    const alive = named.filter(this.alive);
    if (alive.length > 0) return alive.map(({ id }) => id);
    const passed = named.filter(({ to }) => this.ended(to)).flatMap(({ id }) => this.heir(id) ?? []);
    return [...new Set(passed)];
  }
  liveSystems = () =>
    this.records.all('system').filter((s) => this.began(s.inService) && !this.ended(s.retired));
  activeTeams = () =>
    this.records.all('team').filter((team) => this.began(team.established) && !this.ended(team.dissolved));
}

function* ofAgencies(place: Place): Generator<string> {
  for (const { id, type } of place.livingAgencies()) {
    const is = (duty: string) => line(`d18.${duty}`, `agency/${id}`, id);
    if (['department', 'district', 'commune', 'telecom'].includes(type)) yield is('disseminate');
    yield* ['principle', 'report-awareness', 'campaign'].map(is);
    if (type === 'telecom') yield* ['contact-telecom', 'telecom-awareness', 'telecom-warn'].map(is);
  }
  for (const [role, ...duties] of [
    ['irt-host', 'irt-consolidated', 'contact-province'],
    ['finance', 'budget'],
  ] as const) {
    const holders = place.holders(role);
    for (const duty of duties) {
      if (holders.length === 0) yield line(`d18.${duty}`, 'store', null);
      for (const id of holders) yield line(`d18.${duty}`, `agency/${id}`, id);
    }
  }
}

function* ofSystems(place: Place): Generator<string> {
  const duties = ['threat-hunt', 'plan-issued', 'plan-current', 'drill', 'proactive-watch'];
  for (const { id } of place.liveSystems()) {
    for (const duty of duties) yield line(`d18.${duty}`, `system/${id}`, place.ownerOfSystem(id));
  }
  for (const drill of place.records.all('drill')) {
    const { type, liveSystem, scripted, finished } = drill;
    if (type !== 'real-combat' || liveSystem !== true || scripted !== false) continue;
    if (finished === undefined || !place.began(finished) || addMonths(finished, 12) <= place.at.day) continue;
    yield line('d18.drill-objectives', `drill/${drill.id}`, place.ownerOfSystem(drill.systems[0]));
  }
}

function* ofFindings(place: Place): Generator<string> {
  for (const { id, system, found, severity, takeover } of place.records.all('finding')) {
    const asked = takeover ?? (severity === 'critical' || severity === 'high');
    if (place.began(found) && asked) {
      yield line('d18.fix-and-hunt', `finding/${id}`, place.ownerOfSystem(system));
    }
  }
}

function* ofIncidents(place: Place): Generator<string> {
  for (const incident of place.records.all('incident')) {
    if (!place.happened(incident.detected)) continue;
    const agency = place.ownerOfSystem(incident.system);
    const subject = `incident/${incident.id}`;
    yield line('d18.intake', subject, agency);
    for (const [report, to] of reportsOwed(place, incident)) {
      yield line('d18.incident-report', subject, agency, report, to);
    }
    if (incident.provider !== undefined) {
      yield line('d18.telecom-support', subject, place.owner(incident.provider));
    }
  }
}

function reportsOwed(place: Place, incident: RecordOf<'incident'>): readonly (readonly [string, string])[] {
  const day = dayInVietnam(instantOf(incident.detected));
  if (day < '2022-10-19') return [];
  if (day <= '2026-06-30') {
    const beyond = place.happened(incident.beyondCapacity) && place.happened(incident.closed);
    return [
      ...(['owner', 'response-unit', 'coordinator'] as const).map((to) => ['initial', to] as const),
      ...(beyond ? (['owner', 'coordinator'] as const).map((to) => ['final', to] as const) : []),
    ];
  }
  const system = place.records.get('system', incident.system);
  const telecom = system && place.records.get('agency', place.manager(system, day))?.type === 'telecom';
  const notice = telecom || (day >= '2026-08-19' && incident.class !== 'ordinary');
  return [['initial', 'mps'], ...(notice ? ([['notice', 'mps']] as const) : [])];
}

function* ofWarnings(place: Place): Generator<string> {
  for (const { id, date, agencies } of place.records.all('warning')) {
    if (!place.began(date)) continue;
    const there = () => place.records.all('agency').filter(({ from }) => from === undefined || from <= date);
    const addressed = agencies ?? there().map((agency) => agency.id);
    for (const agency of new Set(addressed.flatMap((one) => place.heir(one) ?? []))) {
      yield line('d18.warned-vulns', `warning/${id}`, agency);
    }
  }
}

function* ofTeams(place: Place): Generator<string> {
  const { records } = place;
  const invited = records
    .all('activity')
    .filter((a) => a.topic === 'national-exercise' && place.began(a.invitation?.date));
  for (const { id, agency } of invited) {
    yield line('d18.national-exercises', `activity/${id}`, place.owner(agency));
  }
  const bound = new Set(invited.map(({ agency }) => place.owner(agency)));
  for (const team of place.activeTeams()) {
    const agency = place.owner(team.agency);
    for (const duty of ['irt-experts', 'irt-lead', 'respond', 'threat-watch']) {
      yield line(`d18.${duty}`, `team/${team.id}`, agency);
    }
    if (!bound.has(agency)) yield line('d18.national-exercises', `team/${team.id}`, agency);
    for (const member of records.all('member').filter((one) => one.team === team.id)) {
      if (!place.began(member.joined) || place.ended(member.left) || place.ended(member.contractTo)) continue;
      yield line('d18.practice', `member/${member.id}`, agency);
    }
  }
}

function* ofOthers(place: Place): Generator<string> {
  const { records } = place;
  for (const { id, agency, contract } of records.all('supplier')) {
    const begins = contract?.from ?? contract?.date;
    const runs = begins === undefined || place.began(begins);
    if (runs) yield line('d18.supply-chain', `supplier/${id}`, place.owner(agency));
  }
  for (const { id, agency, published, withdrawn } of records.all('contact')) {
    if (place.began(published) && !place.ended(withdrawn)) {
      yield line('d18.contact-verified', `contact/${id}`, place.owner(agency));
    }
  }
  for (const { id, agency, issued } of records.all('request')) {
    if (place.began(issued) && records.get('agency', agency)?.type === 'telecom') {
      yield line('d18.telecom-coordination', `request/${id}`, place.owner(agency));
    }
  }
}
