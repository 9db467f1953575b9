import { show } from '../../domain/calendar.js';
import type { InputFault, NamedRecord } from '../../domain/failure.js';
import type { KindName } from '../../domain/kinds/index.js';
import type { Irt } from '../command.js';
import { labelOf, wordOffered } from '../field-label.js';
import type { Messages } from '../messages.js';
import type { ProblemText } from '../problem-text.js';
import { textOf } from '../text-of.js';
import { isNamed } from '../whole.js';
import { sentence } from '../writing.js';
import { diskReason } from './disk.js';
import { article, fields, kinds, n, plural, words } from './kinds.js';
import { expected, problems, slips, suggest } from './problems.js';
import { sheetFault } from './sheets.js';
import { silence } from './whole.js';

const offered =
  (kind: KindName | null) =>
  (word: string): string =>
    wordOffered({ word: words, kind: kinds }, kind, word);
const recordOffered = ({ id, name }: NamedRecord): string => (name === null ? id : `${name} (${id})`);
const megabytes = (bytes: number): string => n(bytes / 1024 / 1024);

const thing = (file: string): string => (file === '' ? 'the store' : file);

export const failures = (irt: Irt): Messages['failure'] => ({
  'unknown-command': (a) =>
    `There is no command “${a.name}”.${suggest(a.nearest)} To see the commands: irt --help`,
  'unknown-option': (a) => `There is no option “${a.option}”.${suggest(a.nearest)}`,
  'argument-missing': (a) =>
    `Missing argument: ${a.name}. To see the usage: type the command again with --help.`,
  'too-many-arguments': (a) =>
    `Too many arguments for the command “${a.command}”. A value with spaces must be put in double quotes.`,
  'quote-kept-open': (a) =>
    `${a.option} was given “${a.seen}”: there is a \\ right before the ", so that Windows takes what follows for part of the path. Leave out the last \\ and run again: ${a.option} "${a.path}"`,
  'option-value-missing': (a) => `The option ${a.option} needs a value.`,
  'flag-value': (a) =>
    a.expected === 'either'
      ? `${a.flag} “${a.seen}” can be read in two ways; write ${a.words.map(offered(a.kind)).join(' or ')}.`
      : `${a.flag} cannot be “${a.seen}”; it must be ${
          a.words.length > 0
            ? `one of: ${a.words.map(offered(a.kind)).join(a.kind === null ? ', ' : '; ')}`
            : (typed[a.expected] ?? expected[a.expected])
        }.${suggest(a.nearest && offered(a.kind)(a.nearest))}`,
  'flag-empty': (a) =>
    `${a.flag} says nothing. Write a value; to empty a field that was filled in, edit with --unset FIELD.`,
  'not-in-list': (a) =>
    `${a.flag} cannot take out “${a.seen}”: the list ${a.has.length === 0 ? 'is empty' : `has only ${a.has.join(', ')}`}.`,
  'nobody-asked': (a) =>
    `This command asks questions, which takes a terminal. To see what is missing and what to type: ${irt.line(a.instead.map((word) => irt.word(word)))}`,
  'no-communes': (a) => `No commune of this store is there on ${show(a.day)}; see: ${irt`agency list`}`,
  'flag-one': ({ flag, several: [first, ...more], others }) =>
    `${flag} takes one value only, not ${[first, ...more].join(', ')}. ${
      others === null ? 'Choose one.' : `Write: ${flag} ${first} ${others} ${irt.word(more.join(','))}`
    }`,
  'choice-value': (a) =>
    `${a.flag} cannot be “${a.seen}”; it must be one of: ${a.choices.join(', ')}.${suggest(a.nearest)}`,
  'flags-missing': (a) =>
    `Required of ${article(kinds[a.kind].one)} but missing: ${a.flags.join(', ')}.\nAdd ${
      a.flags.length === 1 ? 'this option' : 'these options'
    }, or run in a terminal to be asked for each item.`,
  'flag-needed': (a) => `${a.flag} is needed too, because of ${a.because}.`,
  'subject-form': (a) => `“${a.seen}” is not of the form kind/id, for example system/cong-dich-vu-cong.`,
  'already-ended': (a) =>
    `${a.id} ended on ${show(a.on)}. If that is a mistake, change it with: ${irt`agency edit ${a.id} --to DATE --successor ID`}`,
  'ends-before-it-began': (a) =>
    `${a.id} began on ${show(a.from)} and cannot end on ${show(a.on)}. Correct --on, or the day it began: ${irt`agency edit ${a.id} --from DATE`}`,
  'moved-nowhere': (a) =>
    `${a.id} is managed by ${a.agency} already; choose another agency: ${irt`agency list`}`,
  'moved-too-early': (a) =>
    `${a.id} cannot be handed over on ${show(a.on)}: ${
      a.why === 'in-service'
        ? `it has been in service since ${show(a.since)}`
        : `the present agency has managed it only since ${show(a.since)}`
    }. Correct --on; if a day recorded earlier is wrong, see and correct it: ${irt`system show ${a.id}`}`,
  'leads-back': (a) =>
    `${a.successor} cannot succeed ${a.id}: that would be a circle. Choose another agency: ${irt`agency list`}`,
  'successor-not-there': (a) =>
    `${a.successor} is not there on ${show(a.on)} and cannot take over; check the day, or choose another agency.`,
  'since-after': (a) =>
    `--since says ${show(a.since)}, after the day judged, ${show(a.at)}; give an earlier day.`,
  'assume-form': (a) =>
    `“${a.seen}” is not of the form kind:subject@day, such as scan:cong-dich-vu-cong@2026-12-05, activity:so-y-te/directive@2026-12-05 or warning:ID/so-y-te@2026-12-05; other kinds take their fields: kind:{field: value, …}, and a record that is there its id and what changes: incident:{id: ID, handler: …}.`,
  'no-such-kind': (a) => `There is no kind of record “${a.seen}”.${suggest(a.nearest)}`,
  'no-such-record': (a) =>
    `There is no ${kinds[a.kind].one} with the id or name “${a.id}”.${
      a.near.length > 0 ? ` Did you mean: ${a.near.map(recordOffered).join('; ')}?` : suggest(a.nearest)
    } To see them all: ${irt`${a.kind} list`}`,
  'name-fits': (a) =>
    `“${a.seen}” may be any of these records; write the id of one:\n${a.fits
      .map(
        (one) =>
          `  ${kinds[one.kind].one}: ${one.name === null ? '' : `${one.name} `}(${one.kind}/${one.id})`,
      )
      .join('\n')}`,
  'duty-off': (a) =>
    `Duty “${a.id}” is of the catalogue “${a.catalogue}”, which is not switched on here. To do so, add the line “  - ${a.catalogue}” to “catalogues” in irt.yaml.`,
  'no-such-duty': (a) =>
    `There is no duty “${a.id}”.${suggest(a.nearest)} To see them all: ${irt`duty list`}`,
  'no-such-field': (a) =>
    `${sentence(article(kinds[a.kind].one))} has no field “${a.field}”.${suggest(a.nearest)} Fields: ${a.fields
      .map((path) => `${labelOf(fields, a.kind, path)} (${path})`)
      .join('; ')}.`,
  'record-broken': (a) =>
    `${a.kind}/${a.id} has problems, so it cannot be read. See them with: ${irt`validate`}, then correct the file.`,
  'id-taken': (a) =>
    `The id ${a.kind}/${a.id} is already used. Change that record with: ${irt`${a.kind} edit ${a.id}`}, or choose another id with --id.`,
  'id-unmade': (a) =>
    `No id can be made for the ${kinds[a.kind].one} from what is given; add --id, for example --id so-y-te.`,
  'nothing-to-change': (a) =>
    `Nothing changes in ${a.kind}/${a.id}: give at least one option with a new value.`,
  'still-referred': (a) =>
    `${a.kind}/${a.id} was not removed: it is still referred to in ${plural(a.by.length, 'place')}:\n${a.by
      .slice(0, 20)
      .map((r) => `  ${r.kind}/${r.id} (${r.path}) in ${r.file}`)
      .join('\n')}${a.by.length > 20 ? '\n  …' : ''}\nFirst change or remove ${
      a.by.length === 1 ? 'that record' : 'those records'
    }.`,
  'confirmation-needed': (a) => `Removing ${a.kind}/${a.id} must be confirmed: add --yes.`,
  'yes-needed': (a) => `This has to be confirmed: run it again with --yes (${a.command} --yes).`,
  'flags-wrong': (a) =>
    a.issues
      .map(({ flag, problem }) => {
        const { what, fix }: ProblemText = textOf(problems(irt), problem);
        return `${flag}: ${what} ${fix}`;
      })
      .join('\n'),
  'flag-form': (a) => `${a.flag} says “${a.seen}”, which cannot be read; write it like ${a.example}.`,
  'would-break': (a) =>
    `Nothing was written, because the data would have ${plural(a.problems.length, 'new problem')}.`,
  'beside-unread': (a) =>
    `${
      {
        taken: `${a.kind}/${a.id} was not added: this id may already stand in what cannot be read, listed below; adding it would make two records of one id.`,
        double: `${a.kind}/${a.id} was not added: this ${kinds[a.kind].one} may be there already, since what cannot be read, listed below, has its name or the id made of it; adding it would make two records of one.`,
        referred: `${a.kind}/${a.id} was not removed: what cannot be read, listed below, may still refer to it, and would then refer to nothing.`,
        passing: `Nothing was written: what cannot be read, listed below, may refer to ${a.kind}/${a.id}, so that not all that passes on is known.`,
        there: `Nothing was written: whether there is ${a.kind}/${a.id} is not known, since it may stand in what cannot be read, listed below.`,
        wanted: `Whether there is ${a.kind}/${a.id} is not known: it may stand in what cannot be read, listed below. Mend that and run again; do not add a new record.`,
      }[a.untold]
    }${
      a.untold === 'wanted'
        ? ''
        : a.untold === 'taken' || a.untold === 'double'
          ? ' Mend that first: if it is this very record, there is nothing to add. If you have looked and are sure that it is not, add --unread-ok.'
          : ' Mend that and run again; if you have looked and are sure that it is not so, add --unread-ok.'
    }`,
  'file-input': (a) => `Cannot use ${a.file === '-' ? 'standard input' : a.file}: ${inputFault(a)}`,
  'import-agency': (a) =>
    `The sheet “${a.sheet}” has no column of agencies, so that nobody knows whose rows these are; add --agency ID-OR-NAME.${
      a.hints.length > 0
        ? ` Named above the table: ${a.hints.map(({ id, name }) => `${name ?? id} (${id})`).join('; ')}.`
        : ''
    }`,
  'import-map': (a) => `--map "${a.seen}" is wrong; write it like --map "Header=agency" (header, =, field).`,
  'import-marked': (a) =>
    `${a.file} cannot be marked: ${a.fault === null ? '--marked takes one file; import them one by one.' : sheetFault(a.fault)}`,
  'folder-not-empty': (a) => `The folder ${a.dir} is not empty. Choose another or an empty one.`,
  'already-a-store': (a) => `${a.dir} already is a data store (it has irt.yaml); nothing was changed.`,
  'unknown-sample': (a) => `There is no sample data “${a.name}”. Available: ${a.choices.join(', ')}.`,
  'git-missing': () =>
    `There is no git on this machine; nothing was done. Install git (https://git-scm.com) and run again, or create a store without git: ${irt`init`}`,
  'git-failed': (a) => `“${a.command}” failed: ${a.reason}. Mend the cause and run this command again.`,
  'output-refused': (a) => `Not written to ${a.file}: ${outputWhy[a.why]}. Choose another file for -o.`,
  'output-failed': (a) =>
    `The answer cannot be written to standard output: ${diskReason(a.reason)}. What the command wrote to the store stands.`,
  'nothing-judged': (a) =>
    `On ${show(a.day)} there is nothing to judge${a.silences.some(isNamed) ? ' in what was asked for' : ''}, so that nobody knows whether it is met:\n${a.silences
      .map((one) => `  ${silence(irt)(one)}`)
      .join('\n')}\nAsk for something else, or see everything: ${irt`check`}`,
  'period-not-begun': (a) =>
    `The period ${a.period} begins on ${show(a.from)}, after the day of the report ${show(a.day)}: there are no figures yet. Choose another one: --period 2026-Q3`,
  'not-a-store': (a) =>
    `${a.dir} is not a data store (it has no irt.yaml). To create one: ${irt`init ${a.dir}`}`,
  'no-store': () =>
    `No data store (irt.yaml) found in this folder or those above it. Create one with: ${irt`init`}, or point to one with --store FOLDER.`,
  'store-of-others': (a) =>
    `The data store found at ${a.dir} was set up by another account of this machine, so it is not used by itself. If it is the one you mean, name it: --store "${a.dir}", or set the environment variable IRT_STORE.`,
  'store-locked': (a) =>
    `The data store is locked: ${
      a.pid === 0 ? 'the lock does not say by whom' : `process ${a.pid} on ${a.host} is writing`
    }${a.since === '' ? '' : `, since ${show(a.since)}`}. Wait, then run again; if that computer is switched off or the command no longer runs: ${irt`unlock`}`,
  'lock-alive': (a) =>
    `Process ${a.pid} on this computer (${a.host}) is writing${
      a.since === '' ? '' : `, since ${show(a.since)}`
    }; its lock is not taken away. Wait until it is done, or end it and run again.`,
  'lock-odd': (a) =>
    `Nothing written: in the place of the lock (${a.file}) is something else (a link, a folder, a strange file). To move it away: ${irt`unlock`}`,
  'journal-foreign': (a) =>
    `Nothing written: the store holds an unfinished change left by another computer or account, to: ${a.files.join(', ')}. To see it: ${irt`doctor --repair --journal apply --dry-run`}; then decide to do it (--journal apply) or to drop it (--journal discard).`,
  'lock-young': () => `Wait ten seconds, then again: ${irt`unlock`}`,
  'newer-store': (a) =>
    `Nothing written: the data store is of form ${a.version}, made by a newer irt. This version can only read it; install the newer one and run again.`,
  'shared-folder': (a) =>
    `Nothing written: ${a.dir} is in a network folder (${a.system}); other computers do not see this one’s lock, so two people writing at once may lose data. Move the store to a disk of this computer and share it with git; if it is certain that only one computer writes, add --shared-folder-ok, or sharedFolderOk: true in irt.yaml.`,
  'store-no-space': (a) =>
    `The disk is full, so ${thing(a.file)} was not written; the existing data is intact. Free some space and run again.`,
  'store-no-permission': (a) =>
    `No permission to read or write ${thing(a.file)}. Ask the administrator of the machine.`,
  'store-read-only': (a) =>
    `The disk is read-only, so ${thing(a.file)} was not written; the existing data is intact. Make the disk writable, or copy the store to where it can be written.`,
  'store-no-memory': (a) =>
    `There is not enough memory for ${thing(a.file)}; the existing data is intact. Close other programs, or let irt use more memory (set the environment variable NODE_OPTIONS=--max-old-space-size=8192), and run again.`,
  'store-too-many': (a) =>
    `The store has ${megabytes(a.bytes)} MB of ${a.what === 'history' ? 'history' : 'records'}; with the memory irt may use it can read ${megabytes(a.limit)} MB. Run again with the environment variable NODE_OPTIONS=--max-old-space-size=${Math.ceil(a.needed / 1024 / 1024)} (the machine needs as many MB of memory), or move ${a.what === 'history' ? 'old files of history to an archive' : 'the records of old years to another store'}.`,
  'store-too-big': (a) =>
    `${thing(a.file)} cannot be read or written: it has ${megabytes(a.bytes)} MB, above the limit of ${megabytes(a.limit)} MB; the existing data is intact. ${
      a.file.startsWith('.irt/')
        ? 'If irt did not write that file, delete it; if the command writes too much, divide it into several.'
        : 'Move old content to another archive and run again.'
    }`,
  'store-linked': (a) =>
    `${a.file} is a link to “${a.target}”; irt does not write through links, and nothing was written. To mend it: delete the link ${a.file} (only the link, not what it leads to), then copy “${a.target}” into its place under the name ${a.file.split('/').at(-1) ?? ''}; or move it there if only this store uses it. See also: ${irt`doctor`}`,
  'store-io': (a) =>
    `Error reading or writing ${thing(a.file)}: ${diskReason(a.reason)}. The existing data is intact.`,
  'cannot-edit': (a) =>
    `Not written: ${a.kind}/${a.id} belongs in ${a.file}, and that file or record is written in a way this program cannot surely change. See the problems with: ${irt`validate`}, then correct the file itself.`,
  'changed-since': (a) =>
    `Not written: someone else changed ${a.kind}/${a.id} after this command had read it. Their change, which stands, is below; look at it, then type the command again.`,
  'nothing-to-undo': (a) =>
    a.found === 0
      ? `No command of this machine${a.machine ? ` (${a.machine})` : ''} is left to undo. What was done: ${irt`history`}`
      : `Only ${a.found} commands of this machine (${a.machine}) can be undone, not ${a.asked}. Type: ${irt`undo ${a.found}`}`,
  'undo-would-lose': (a) =>
    `“${a.command}” (${show(a.at)}) is not undone: ${a.kind}/${a.id} has changed since, and that change would be lost. See: ${irt`history ${a.kind}/${a.id}`}`,
  'attach-refused': ({ file, refusal: r }) => {
    const why = {
      missing: 'there is no such file',
      folder: 'it is a folder; name the files one by one, or pack them into one',
      link: 'it is a link; name the file it leads to',
      special: 'it is not a regular file',
      unreadable: `it cannot be read${r.why === 'unreadable' ? `: ${diskReason(r.reason)}` : ''}`,
      'too-big':
        r.why === 'too-big'
          ? `it has ${megabytes(r.bytes)} MB, above the limit of ${megabytes(r.limit)} MB; compress or split it, or keep it elsewhere and record the address: --evidence "{url: …}"`
          : '',
    }[r.why];
    return `Nothing was attached, because of ${file}: ${why}.`;
  },
  'attach-changed': (a) =>
    `Nothing was attached: ${a.kind}/${a.id} names this very content as evidence/${a.file}, but the file there is no longer what was recorded. Move it out of evidence/ and run again to put the right one back.`,
  'no-such-target': (a) =>
    `“${a.seen}” is no file of records, folder or kind of record in the store.${suggest(a.nearest)}`,
  cancelled: () => 'Stopped as requested; nothing was written.',
  bug: (a) =>
    `An error in the program, not yours: ${a.reason}\nThe data is unchanged. Please report it with this line, the version ${a.version} and the command you typed; add --debug for details.`,
});

/** What a flag accepts, where it is more than a file may hold. */
const typed: Partial<Record<keyof typeof expected, string>> = {
  date: 'a real day, for example 31/08/2026 (day first) or 2026-08-31 (year in four digits)',
  time: 'a day with hour and minute, for example "31/08/2026 09:30", "9h30 31/08/2026" or 2026-08-31T09:30',
  period: 'a period: "Q3/2026" (2026-Q3), "first half 2026" (2026-H1) or "year 2026" (2026)',
  boolean: 'yes or no (true, false)',
  amount:
    'a whole number, not negative, its digits unbroken or in groups of three, for example 350000000 or 350,000,000',
  map: `an entry of the form {name: value}, for example "{name: 'Malware'}"`,
  list: 'a list of the form [a, b]',
};

const outputWhy = {
  link: 'there is a link, and nothing is written through links',
  folder: 'there is a folder',
  special: 'what is there is no regular file',
  'no-folder': 'that folder does not exist; create it first if you want it there',
  store: 'this is a place of the data store itself, where records would be lost',
} as const;

function inputFault(a: InputFault): string {
  switch (a.fault) {
    case 'not-found':
      return 'there is no such file; check its name and folder.';
    case 'folder':
      return 'it is a folder, a file is needed.';
    case 'not-regular':
      return 'it is no regular file (but a link, a pipe or a device); name the file itself, or pass its content on standard input: --from-file -';
    case 'too-big':
      return 'the file is too large.';
    case 'no-permission':
      return 'no permission to read it.';
    case 'not-utf8':
      return 'it is not UTF-8; open it in an editor and save it as UTF-8.';
    case 'no-sheets':
      return 'the folder holds no spreadsheet (.xlsx, .xls, .ods, .csv).';
    case 'not-one-record':
      return 'exactly one record is needed, one field a line as “name: value”, or JSON as {…}.';
    case 'syntax':
      return `line ${a.line}, column ${a.column} cannot be read. ${
        a.hint === null || a.better === null
          ? 'Compare with “name: value”; put text with a colon in double quotes.'
          : `${slips[a.hint]} The line as it should be: ${a.better}`
      }`;
    case 'unreadable':
      return `it cannot be read: ${diskReason(a.detail)}.`;
  }
}
