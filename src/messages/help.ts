import type { KindName } from '../domain/kinds/index.js';

/** Texts of `--help`. */
export interface HelpTexts {
  readonly tagline: string;
  readonly usage: string;
  readonly optionsWord: string;
  readonly commandWord: string;
  readonly folderWord: string;
  readonly subjectWord: string;
  readonly kindWord: string;
  readonly dutyWord: string;
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
  /** That values may be labels and names, in whatever case and without marks. */
  readonly ownWords: string;
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
      | 'lockTimeout'
      | 'sharedFolderOk'
      | 'unreadOk'
      | 'raw',
      string
    >
  >;
  readonly command: Readonly<
    Record<
      | 'check'
      | 'fix'
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
      | 'doctor'
      | 'unlock'
      | 'merge-driver'
      | 'completion'
      | 'man'
      | 'config'
      | 'configList'
      | 'dissolve'
      | 'merge'
      | 'clocks'
      | 'move'
      | 'evidence'
      | 'evidenceAttach'
      | 'evidenceList'
      | 'validate'
      | 'fmt'
      | 'import'
      | 'export',
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
      | 'moveTo'
      | 'moveOn'
      | 'since'
      | 'agency'
      | 'duty'
      | 'failOn'
      | 'group'
      | 'all'
      | 'advice'
      | 'details'
      | 'next'
      | 'within'
      | 'overdue'
      | 'allClocks'
      | 'watch'
      | 'period'
      | 'dir'
      | 'sample'
      | 'province'
      | 'id'
      | 'fromFile'
      | 'like'
      | 'allCommunes'
      | 'unset'
      | 'append'
      | 'yes'
      | 'search'
      | 'level'
      | 'sort'
      | 'where'
      | 'lists'
      | 'dutyId'
      | 'recordId'
      | 'record'
      | 'allLines'
      | 'head'
      | 'undoCount'
      | 'redo'
      | 'plain'
      | 'attached'
      | 'label'
      | 'agencyProblems'
      | 'fmtTargets'
      | 'fmtCheck'
      | 'repair'
      | 'journal'
      | 'git'
      | 'mergeBase'
      | 'mergeOurs'
      | 'mergeTheirs'
      | 'mergePath'
      | 'shell'
      | 'showOrigin'
      | 'exportKind'
      | 'exportAgency'
      | 'importFile'
      | 'importKind'
      | 'importAgency'
      | 'importMap'
      | 'importHidden'
      | 'importPartial'
      | 'importMarked'
      | 'importEncoding'
      | 'importLegacyFont',
      string
    >
  >;
  /** Headings of the manual page that no help has, and what the environment sets. */
  readonly man: {
    readonly name: string;
    readonly synopsis: string;
    readonly environment: string;
    readonly variables: Readonly<
      Record<'IRT_STORE' | 'IRT_LANG' | 'NO_COLOR' | 'FORCE_COLOR' | 'COLUMNS', string>
    >;
  };
  kindAbout(kind: KindName): string;
  verb(verb: 'add' | 'list' | 'show' | 'edit' | 'remove', kind: KindName): string;
}
