import type { KindName } from '../domain/kinds/index.js';

/** Texts of `--help`. */
export interface HelpTexts {
  readonly tagline: string;
  readonly usage: string;
  readonly optionsWord: string;
  readonly commandWord: string;
  readonly arguments: string;
  readonly options: string;
  readonly globalOptions: string;
  readonly commands: string;
  readonly examples: string;
  readonly defaultValue: string;
  readonly choices: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly version: string;
  readonly required: string;
  readonly exitCodes: Readonly<Record<string, string>>;
  readonly exitCodesTitle: string;
  readonly start: readonly string[];
  readonly global: Readonly<
    Record<
      | 'store'
      | 'lang'
      | 'format'
      | 'json'
      | 'output'
      | 'quiet'
      | 'color'
      | 'noInput'
      | 'dryRun'
      | 'asOf'
      | 'verbose'
      | 'lockTimeout',
      string
    >
  >;
  readonly command: Readonly<
    Record<
      | 'check'
      | 'deadlines'
      | 'duty'
      | 'dutyList'
      | 'dutyShow'
      | 'explain'
      | 'report'
      | 'quarterly'
      | 'init'
      | 'history'
      | 'historyVerify'
      | 'undo'
      | 'merge-driver'
      | 'dissolve'
      | 'merge',
      string
    >
  >;
  readonly option: Readonly<
    Record<
      | 'subject'
      | 'subjects'
      | 'assume'
      | 'on'
      | 'successor'
      | 'into'
      | 'since'
      | 'agency'
      | 'duty'
      | 'failOn'
      | 'group'
      | 'all'
      | 'advice'
      | 'within'
      | 'overdue'
      | 'period'
      | 'dir'
      | 'sample'
      | 'province'
      | 'id'
      | 'fromFile'
      | 'unset'
      | 'append'
      | 'yes'
      | 'search'
      | 'level'
      | 'sort'
      | 'dutyId'
      | 'recordId'
      | 'record'
      | 'allLines'
      | 'head'
      | 'undoCount'
      | 'redo'
      | 'git'
      | 'mergeBase'
      | 'mergeOurs'
      | 'mergeTheirs'
      | 'mergePath'
      | 'plain',
      string
    >
  >;
  kindAbout(kind: KindName): string;
  verb(verb: 'add' | 'list' | 'show' | 'edit' | 'remove', kind: KindName): string;
}
