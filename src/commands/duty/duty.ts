import { answer } from '../../cli/answer.js';
import type { Ctx, OpenDuties } from '../../cli/context.js';
import type { ExitCode } from '../../cli/failure.js';
import { reportProblems } from '../../cli/problems.js';
import { type Doc, type Fact, label, type Table, text, type Words, words } from '../../domain/doc.js';
import type { Catalogue, Duty } from '../../domain/duties/catalogue.js';
import type { DutyOrigin } from '../../store/catalogues.js';
import { dutyNamed, noSuchDuty } from '../no-such-duty.js';

/** The duties in force here: clause, title, whom they bind. */
export async function listDuties(ctx: Ctx): Promise<ExitCode> {
  const { duties, origins, problems } = await ctx.openDuties();
  return answer(ctx, {
    problems,
    json: (whole) => ({
      format: 'irt.duties/1',
      complete: whole.complete,
      duties: duties.map((duty) => ({ ...duty, origin: origins.get(duty.id) })),
      problems: whole.problems,
    }),
    doc: () => ({ id: 'duties', title: null, facts: [], blocks: [dutiesTable(ctx, duties, origins)] }),
  });
}

function dutiesTable(ctx: Ctx, duties: readonly Duty[], origins: OpenDuties['origins']): Table {
  const { lang } = ctx.t;
  return {
    type: 'table',
    id: 'duties',
    title: null,
    columns: [
      { id: 'id', title: words('col.id', {}), whole: true },
      { id: 'clause', title: words('col.clause', {}), whole: true },
      { id: 'severity', title: words('col.severity', {}), whole: true },
      { id: 'title', title: words('col.title', {}) },
      { id: 'origin', title: words('col.origin', {}), spare: 1 },
      { id: 'binds', title: words('col.binds', {}), spare: 2 },
    ],
    rows: duties.map((duty) => [
      text(duty.id),
      text(duty.clause),
      text(ctx.t.severity[duty.severity]),
      text(duty.title[lang]),
      text(originText(ctx, origins.get(duty.id))),
      text(duty.binds[lang]),
    ]),
  };
}

/** One duty: the sentence that asks it, how it is decided, options, reading, sanction; or a whole catalogue. */
export async function showDuty(ctx: Ctx, typed: string): Promise<ExitCode> {
  const opened = await ctx.openDuties();
  const { duties, origins, problems } = opened;
  const id = dutyNamed(duties, typed);
  const duty = duties.find((one) => one.id === id);
  const off = duty ? undefined : opened.off().find((one) => one.duties.some((of) => of.id === id));
  const shown = duty ?? off?.duties.find((of) => of.id === id);
  if (!shown) {
    const isOn = opened.catalogues.find((one) => one.id === id);
    const catalogue = isOn ?? opened.off().find((one) => one.id === id);
    if (!catalogue) {
      // What could not be read of the settings or a catalogue may be why.
      reportProblems(ctx, problems);
      throw noSuchDuty(id, opened);
    }
    const json = { record: { ...catalogue, on: isOn !== undefined } };
    return answer(ctx, { problems, json, doc: () => catalogueDoc(ctx, catalogue, isOn !== undefined) });
  }
  return answer(ctx, {
    problems,
    json: { record: shown },
    doc: () => {
      const title: Words = { text: `${shown.title[ctx.t.lang]} (${shown.id})` };
      const facts = [
        ...(off ? [useFact(off.id, false)] : []),
        ...aboutFacts(ctx, shown),
        ...optionFacts(ctx, shown, origins.get(id)),
      ];
      return { id: 'duty', title, facts, blocks: [] };
    },
  });
}

/** Whether a catalogue is judged here, and how to switch it on. */
const useFact = (id: string, isOn: boolean): Fact => ({
  id: 'on',
  label: words('catalogue.use', {}),
  value: isOn ? label('catalogue.on', {}) : label('catalogue.off', { id }),
});

/** A catalogue: what it rests on, its duties, and what it leaves out. */
function catalogueDoc({ t }: Ctx, catalogue: Catalogue, isOn: boolean): Doc {
  const { id, title, instrument, duties, notJudged } = catalogue;
  const facts = [
    { id: 'instrument', label: { text: t.dutyField.citation }, value: text(instrument[t.lang]) },
    useFact(id, isOn),
  ];
  const list = (lead: 'catalogue.duties' | 'catalogue.not-judged', items: readonly string[]) => ({
    type: 'list' as const,
    lead: words(lead, {}),
    items: items.map((item) => ({ text: item })),
  });
  const named = duties.map((duty) => `${duty.id}: ${duty.title[t.lang]}`);
  const left = notJudged.map((one) => one[t.lang]);
  const blocks = [
    list('catalogue.duties', named),
    ...(left.length > 0 ? [list('catalogue.not-judged', left)] : []),
  ];
  const heading: Words = { text: `${title[t.lang]} (${id})` };
  return { id: 'catalogue', title: heading, facts, blocks };
}

function aboutFacts({ t }: Ctx, duty: Duty): Fact[] {
  const { lang, say } = t;
  const fact = (id: keyof typeof t.dutyField, value: string): Fact => ({
    id,
    label: { text: t.dutyField[id] },
    value: text(value),
  });
  const { from, to } = duty.inForce;
  return [
    fact('citation', duty.citation[lang]),
    fact(duty.textIs === 'summary' ? 'summary' : 'text', duty.text[lang]),
    fact('binds', duty.binds[lang]),
    fact('severity', t.severity[duty.severity]),
    fact('inForce', `${say.from} ${t.day(from)}${to ? ` – ${t.day(to)}` : ''}`),
    fact('explanation', duty.explanation[lang]),
    ...(duty.interpretation ? [fact('interpretation', duty.interpretation[lang])] : []),
    ...(duty.sanction ? [fact('sanction', duty.sanction[lang])] : []),
  ];
}

/** Which file a duty comes from, and which of its values the store sets otherwise. */
function originText({ t }: Ctx, origin: DutyOrigin | undefined): string {
  if (!origin) return '';
  return origin.overridden.length === 0
    ? origin.file
    : `${origin.file}; irt.yaml: ${origin.overridden.join(', ')} (${t.say.ownValue})`;
}

function optionFacts({ t }: Ctx, duty: Duty, origin: DutyOrigin | undefined): Fact[] {
  return Object.entries(duty.options).map(([name, value]) => {
    const own = duty.ownChoice.includes(name) ? ` † (${t.say.ownChoice})` : '';
    const from = origin?.overridden.includes(name) ? `; irt.yaml (${t.say.ownValue})` : '';
    const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return {
      id: name,
      label: { text: `${t.dutyField.option} ${name}` },
      value: text(`${shown}${own}${from}`),
    };
  });
}
