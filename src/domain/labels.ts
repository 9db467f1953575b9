import type { Nothing } from './nothing.js';
import type { QuarterlyLabels } from './reports/quarterly-labels.js';

/** Labels of the tables that commands make. */
interface CommandLabels {
  'col.agency': Nothing;
  'col.subject': Nothing;
  'col.state': Nothing;
  'col.due': Nothing;
  'col.days-left': Nothing;
  'col.when': Nothing;
  'col.change': Nothing;
  'col.clause': Nothing;
  'col.duty': Nothing;
  'col.why': Nothing;
  'col.next': Nothing;
  'col.id': Nothing;
  'col.incident': Nothing;
  'col.owed': Nothing;
  'col.recipient': Nothing;
  'col.minutes': Nothing;
  'col.late': Nothing;
  'col.soon': Nothing;
  'col.unknown': Nothing;
  'col.title': Nothing;
  'col.severity': Nothing;
  'col.binds': Nothing;
  'col.origin': Nothing;
  /** `named`: the first of the files. `ofHistory`: no record is touched. `withDoubt`: figures are marked as doubtful. */
  incomplete: {
    problems: number;
    files: number;
    named: readonly string[];
    ofHistory: boolean;
    withDoubt: boolean;
  };
  'incomplete.empty': Nothing;
  'catalogue.use': Nothing;
  'catalogue.on': Nothing;
  'catalogue.off': { id: string };
  'catalogue.duties': Nothing;
  'catalogue.not-judged': Nothing;
  'col.value': Nothing;
  'col.setting': Nothing;
  'col.option': Nothing;
  'col.at': Nothing;
  'col.who': Nothing;
  'col.machine': Nothing;
  'col.command': Nothing;
  'col.record': Nothing;
  'col.place': Nothing;
  'col.problem': Nothing;
  'col.notice': Nothing;
  'col.seen': Nothing;
  'col.fix': Nothing;
  'col.file': Nothing;
  'col.digest': Nothing;
  'col.label': Nothing;
}
/** Every label of a document with what its text needs. Texts are in `messages`, in vi and en. */
export interface LabelArgs extends CommandLabels, QuarterlyLabels {}
export type LabelKey = keyof LabelArgs;
