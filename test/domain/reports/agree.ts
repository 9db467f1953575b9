import { expect } from 'vitest';

type Row = Readonly<Record<string, unknown>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

const COLUMNS = ['current', 'previous', 'lastYear'] as const;

/** What holds of every quarterly report: a figure is the sum of what is listed under it, a share the one of the rule. */
export function expectAgreement(tables: Tables): void {
  const list = (id: string): readonly Row[] => tables[id] ?? [];
  const column = (id: string, name: string) => list(id).reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
  const figure = (id: string, name: string, at: string = 'current') =>
    list(id).find((row) => row['figure'] === `quarter.figure.${name}`)?.[at] ?? 0;
  const beside = (id: string, name: string, kind: string) => Number(figure(id, `${name}.${kind}`));
  const share = (id: string, name: string, at?: string) =>
    (figure(id, name, at) || { part: 0, whole: 0 }) as { part: number; whole: number };
  const same = (what: string, total: unknown, listed: unknown) => expect(total, what).toEqual(listed);

  for (const row of list('duties')) {
    const { subjects, met, pending, dueSoon, fulfilled, notYetDue, gaps } = row as Record<string, number>;
    const where = String(row['duty']);
    same(where, subjects, (fulfilled ?? 0) + (notYetDue ?? 0) + (gaps ?? 0));
    same(where, subjects, (met ?? 0) + (pending ?? 0) + (dueSoon ?? 0) + (gaps ?? 0));
    const whole = (fulfilled ?? 0) + (gaps ?? 0);
    same(where, row['metShare'], whole === 0 ? null : { part: fulfilled, whole });
  }
  for (const severity of ['required', 'advice'] as const) {
    const rows = list('duties').filter((row) => row['severity'] === `quarter.severity.${severity}`);
    const total = (name: string) => rows.reduce((sum, row) => sum + Number(row[name]), 0);
    const name = severity === 'required' ? 'duties' : 'advice';
    const { part, whole } = share('summary', `${name}-met`);
    same(`${severity}: fulfilled`, part, total('fulfilled'));
    same(`${severity}: gaps`, figure('summary', `${name}-gaps`), total('gaps'));
    same(`${severity}: whole`, whole, total('fulfilled') + total('gaps'));
    for (const [kind, of] of [
      ['not-yet-due', 'notYetDue'],
      ['not-applicable', 'notApplicable'],
      ['waived', 'waived'],
    ] as const) {
      same(`${severity}: ${kind}`, beside('summary', `${name}-met`, kind), total(of));
    }
  }
  for (const [at, gaps] of [
    ['current', 'gaps'],
    ['previous', 'previous'],
    ['lastYear', 'lastYear'],
  ] as const) {
    same(`gaps by agency, ${at}`, figure('summary', 'duties-gaps', at), column('gaps', gaps));
  }
  same('systems', figure('summary', 'systems'), list('systemList').length);
  const levels = list('systems');
  for (const name of COLUMNS) {
    same(`levels, ${name}`, levels.at(-1)?.[name], column('systems', name) / 2);
    same(`systems, ${name}`, figure('summary', 'systems', name), levels.at(-1)?.[name]);
    const reports = ['on-time', 'late', 'missing', 'awaited'].map((kind) =>
      Number(figure('incidents', `reports-${kind}`, name)),
    );
    same(
      `reports, ${name}`,
      figure('incidents', 'reports-owed', name),
      reports.reduce((sum, n) => sum + n, 0),
    );
  }
  for (const change of ['issued', 'revised', 'withdrawn']) {
    const listed = list('planChanges').filter((row) => row['change'] === `quarter.plan-${change}`);
    same(`plans ${change}`, figure('plans', `plans-${change}`), listed.length);
  }
  same('plans missing', figure('plans', 'systems-unplanned'), column('plansMissing', 'missing'));
  same('drills', figure('drills', 'drills'), list('drillList').length);
  same('incidents', figure('incidents', 'incidents'), list('incidentList').length);
  same('incidents', figure('summary', 'incidents'), list('incidentList').length);
  same('incidents by type', 2 * list('incidentList').length, column('incidentTypes', 'count'));
  same('reports owed', figure('incidents', 'reports-owed'), column('incidentList', 'reportsOwed'));
  same('reports on time', figure('incidents', 'reports-on-time'), column('incidentList', 'reportsOnTime'));
  same('warnings', figure('warnings', 'warnings'), list('warningList').length);
  same('addressed', figure('warnings', 'warnings-addressed'), column('warningList', 'addressed'));
  same('answered', share('warnings', 'warnings-answered').part, column('warningList', 'answered'));
  same('warnings late', figure('warnings', 'warnings-gaps'), column('warningList', 'gaps'));
  same('teams', figure('team', 'teams'), list('teamList').length);
  same('members', figure('team', 'members'), column('teamList', 'members'));
  same('experts', figure('team', 'experts'), column('teamList', 'counted'));
  same('activities', 2 * Number(list('awareness').at(-1)?.['count'] ?? 0), column('awareness', 'count'));
  const suppliers = share('suppliers', 'suppliers-met');
  same('supplier gaps', figure('suppliers', 'suppliers-gaps'), suppliers.whole - suppliers.part);
  same(
    'suppliers',
    figure('suppliers', 'suppliers-access'),
    suppliers.whole + beside('suppliers', 'suppliers-met', 'not-yet-due'),
  );
}
