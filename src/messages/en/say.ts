import { show } from '../../domain/calendar.js';
import type { QuarterlyLabels } from '../../domain/reports/quarterly-labels.js';
import type { Irt } from '../command.js';
import type { Messages } from '../messages.js';
import { kinds, n, plural } from './kinds.js';
import type { wholeLabels } from './whole.js';

const whenAssumed = (on: string | null): string =>
  on === null ? '' : ` (judged on ${show(on)}, when what is assumed has been done)`;

export const state: Messages['state'] = {
  met: 'met',
  pending: 'pending',
  'due-soon': 'due soon',
  overdue: 'overdue',
  missing: 'missing',
  unknown: 'unknown',
  'not-applicable': 'not applicable',
  waived: 'waived',
};

export const say = (irt: Irt): Messages['say'] => ({
  error: 'error',
  notice: 'note',
  seen: 'The line reads',
  fix: 'How to fix',
  deadlinesTitle: (asOf, within) =>
    within === null
      ? `What is late on ${show(asOf)}`
      : `What is late, or due within ${plural(within, 'day')} from ${show(asOf)}`,
  deadlinesPart: (part, within) =>
    part === 'ahead' ? `Ahead, within ${plural(within, 'day')}` : 'Late or missing',
  deadlineWhen: { ahead: 'ahead', late: 'late', undated: 'missing, no date' },
  nothingLate: 'Nothing is late.',
  undatedLeft: (required, advice, command) =>
    `${[
      ...(required > 0 ? [plural(required, 'more required item')] : []),
      ...(advice > 0 ? [plural(advice, 'more item')].map((text) => `${text} of advice`) : []),
    ].join(' and ')} missing or unknown without a date: ${command}`,
  runsOut: 'runs out',
  runsOutWhat: {
    'waiver.until': 'last day of the waiver',
    'supplier.contract.to': 'last day of the supplier’s contract',
    'member.contractTo': 'last day of the member’s contract',
    'member.qualifications.expires': 'last day of a qualification of the member',
    'agency.to': 'last day of the agency',
    'team.experts': 'last day with people enough who meet the standard',
    'duty.inForce.to': 'last day the duty is in force',
  },
  runsOutThen: (then) =>
    then.length === 0
      ? 'then nothing becomes a gap'
      : `then: ${then
          .map(
            ({ duty, subject, state: then, due }) =>
              `${subject} ${state[then]}${due !== null && then === 'overdue' ? ` since ${show(due)}` : ''} (${duty})`,
          )
          .join('; ')}`,
  runsOutSuccessor: (successor) =>
    successor === null ? 'then nobody carries its duties yet' : `then its duties pass to ${successor}`,
  provesNothing: (kind, id, flags) =>
    `without ${flags.join(', ')} this record does not count as done yet. Add it later with: ${irt`${kind} edit ${id}`}`,
  checkTitle: (asOf, assumed) =>
    `Where the duties stand on ${show(asOf)}${assumed ? ' (if done as assumed)' : ''}`,
  checkAllMet: (count) =>
    count === 0
      ? 'There is nothing required to check'
      : `No required duty is unmet: ${plural(count, 'required item')} checked`,
  summary: (severity, counts, { part, whole, notYetDue }) =>
    [
      `${severity === 'required' ? 'Required' : 'Advice'}: ${counts.map(([s, count]) => `${n(count)} ${state[s]}`).join(' · ')}`,
      ...(whole === 0 ? [] : [`fulfilled ${n(part)} of ${n(whole)} owed by now`]),
      ...(notYetDue === 0 ? [] : [`${n(notYetDue)} not yet due`]),
    ].join('; '),
  gaps: (required, agencies) =>
    `${plural(required, 'required item')} not met${agencies > 0 ? `, in ${plural(agencies, 'agency', 'agencies')}` : ''}`,
  dueSoon: (count) => `${plural(count, 'required item')} due soon`,
  advice: (count) => `Advice not followed: ${plural(count, 'item')}`,
  adviceHow: `To see each item: ${irt`check --advice`}, or ${irt`check --duty ID`}`,
  adviceLine: (duty, title, count) => `${title} (${duty}): ${n(count)}`,
  problems: (count) =>
    count === 1
      ? 'The data has 1 problem; the part it affects is not counted.'
      : `The data has ${n(count)} problems; the parts they affect are not counted.`,
  unchecked: (count) => `Because of it ${plural(count, 'reference')} of other records cannot be checked yet.`,
  better: (line) => `The line as it should be: ${line}`,
  moreNotices: (count) => `… and ${n(count)} more notices; see all: ${irt`validate`}`,
  moreProblems: (count) => `… and ${plural(count, 'more problem')}.`,
  unrecorded: 'not recorded',
  partSum: (sum, unrecorded) => `${sum} (${n(unrecorded)} more not recorded)`,
  columnsLeftOut: (names) =>
    `The screen is too narrow for ${names.length === 1 ? '1 column' : `${n(names.length)} columns`}: ${names.join(', ')}. To see all: widen the window, or add --format plain.`,
  noRecords: 'No records yet.',
  nothingDue: (days) =>
    days === null
      ? 'Nothing is overdue.'
      : `Nothing is overdue or falls due in the next ${plural(days, 'day')}.`,
  store: 'The province as a whole',
  noAgency: 'Agency not known',
  daysLeft: (days) =>
    days < 0 ? `${plural(-days, 'day')} ago` : days === 0 ? 'today' : `${plural(days, 'day')} left`,
  waivedNow: (waives) => `waived (otherwise: ${state[waives]})`,
  late: (amount, unit) => `${plural(amount, unit === 'days' ? 'day' : 'minute')} late`,
  added: (kind, id) => `Added ${kinds[kind].one} ${id}.`,
  edited: (kind, id) => `Changed ${kinds[kind].one} ${id}.`,
  cleaned: (flags) => `spare blanks, tabs or line ends were left out of ${flags.join(', ')}.`,
  listReplaced: (flag, out, first) =>
    `${flag} took the place of the list there was, without: ${out.join(', ')}. To add and keep the others: ${flag} +${first}; to take one out: ${flag} -ITEM.`,
  listHas: (flag, has) => `${flag} has: ${has.join(', ')}`,
  listAdd: (more) => `Keep and add: ${more.join(', ')}`,
  listReplace: (out) => `Replace, without: ${out.join(', ')}`,
  listStop: 'Stop, write nothing',
  editedNothing: (kind, id) => `Nothing was written: the ${kinds[kind].one} ${id} says so already.`,
  removed: (kind, id) => `Removed ${kinds[kind].one} ${id}.`,
  dryRun: 'Dry run: nothing has been written. The change would be:',
  next: (command) => `Next: ${command}`,
  confirmRemove: (kind, id) => `Remove ${kinds[kind].one} ${id}?`,
  initDone: (dir) => `Created a data store in ${dir}.`,
  initSample: (name, asOf, dir) =>
    `Sample data “${name}” as of ${show(asOf)}. Try: ${irt.in(dir === '.' ? undefined : dir)`check --as-of ${asOf}`}`,
  sampleIllustrative: (unconfirmed) =>
    `The data is for illustration only: people, telephone numbers and document numbers are invented; ${
      unconfirmed === 1 ? '1 agency name has' : `${n(unconfirmed)} agency names have`
    } not been checked against official documents (see the note of each record).`,
  demoTitle: (asOf) => `Sample province Tuyên Quang as of ${show(asOf)} (illustrative data)`,
  ended: (on) => (on === null ? 'ended' : `ended ${show(on)}`),
  reportBug: (version) => `irt ${version}`,
  waiting: 'Waiting for input from the keyboard; end with Ctrl-D (Windows: Ctrl-Z, then Enter).',
  unset: '(not set)',
  settingFrom: (from, name, place) =>
    ({
      flag: `option --${name}`,
      env: `environment variable IRT_${name.toUpperCase()}`,
      store: name === 'store' ? 'irt.yaml in this folder or one above' : `${place}/irt.yaml`,
      default: 'default',
    })[from],
  yes: 'yes',
  no: 'no',
  ownChoice: 'this software’s own choice, without direct legal basis',
  from: 'from',
  ownValue: 'set by the province',
  count: (value) => plural(value, 'record'),
  remark: (code) =>
    ({
      'value-cut': {
        what: 'What follows the # is not read (it is a comment).',
        fix: 'If it belongs to the value, put the whole value in double quotes.',
      },
      'folder-linked': {
        what: 'This is a link; irt does not write through links, so that no command can write.',
        fix: 'Delete the link (only the link, not the folder it leads to), then move that folder into its place under its name.',
      },
      'file-ignored': { what: 'Files ending in .yml are not read.', fix: 'Rename it to .yaml.' },
      'hidden-characters': {
        what: 'There are hidden characters (turning the text round, or without width); it may not say what it seems to.',
        fix: 'Type this line again.',
      },
    })[code],
  about: ({ build, editions, runtime, home }) => [
    `build: ${build ?? 'not known'}`,
    ...editions.map(
      ({ id, edition }) => `catalogue ${id}: ${edition === null ? 'cannot be read' : `edition ${edition}`}`,
    ),
    `runs on: ${runtime}`,
    `installed in: ${home}`,
  ],
  newerStore: (version) =>
    `the data store is of form ${n(version)}, made by a newer irt: it can be read, not written, and what is new in it may not be judged.`,
  writesTo: (dir) => `writing to the data store at ${dir}, found above this folder.`,
  written: (file) => `Wrote ${file}.`,
  passesOn: (id, successor, on, counts, isDone) =>
    `${id} ${isDone ? 'ends' : 'would end'} with ${show(on)}; its duties ${isDone ? 'pass' : 'would pass'} to ${successor}.${
      counts.length === 0
        ? ''
        : ` With them ${isDone ? 'go' : 'would go'}: ${counts.map(([kind, count]) => plural(count, kinds[kind].one)).join(', ')}.`
    }`,
  handedOver: (system, from, to, on, first, isDone) =>
    `${isDone ? '' : 'If written: '}${system} is managed by ${from} to the end of ${show(on)}; from ${show(first)} its duties and what is open of it are those of ${to}. Earlier days are judged and reported as before.`,
  rewritesPast: (field, value, move, undo) =>
    `“${field}” becomes ${value} for days gone by too: earlier periods will be judged and reported under ${value} too. If it was handed over on a day, type ${undo ? `${irt`undo`}, then` : 'instead'}: ${move}`,
  waiversStay: (id, waivers) =>
    `Not passed on: the waivers for ${id} (${waivers.join(', ')}); its successor needs a new one.`,
  opened: (count) => `New: ${count}`,
  closed: (count) => `Closed: ${count}`,
  stillOpen: (count) => `Still open: ${count}`,
  noChanges: (withAdvice) => `No ${withAdvice ? '' : 'required '}duty is unmet at either time.`,
  sinceTitle: (before, now, { assumed, withAdvice }) =>
    `${withAdvice ? 'Gaps, advice included,' : 'Required gaps'} on ${show(now)}${assumed ? ' (if done as assumed)' : ''} against ${show(before)}`,
  change: { opened: 'new', closed: 'closed', still: 'still open' },
  noLongerJudged: 'No longer judged (its subject has ended, or the duty).',
  closes: (count, on) => `If done as assumed, ${plural(count, 'gap')} would close${whenAssumed(on)}:`,
  closesNothing: (on) => `Doing as assumed would close no gap${whenAssumed(on)}.`,
  waivers: (count) => `Waivers in force: ${count}`,
  waiverUntil: (id, day) => `${id}, through ${day}`,
  waiverHides: (states, count) => `without it: ${states}${count > 1 ? ` (${plural(count, 'item')})` : ''}`,
  waiversIdle: (count) => `Waivers that waive nothing: ${count}`,
  waiverUndated: (add) =>
    `does not hold, since neither its first day nor the day of its document is recorded${add === null ? '' : `; add it: ${add}`}`,
  waiverNotNeeded: 'nothing needs it now',
  waiverEndsSoon: (days) => (days === 0 ? 'ends after today' : `ends in ${plural(days, 'day')}`),
  waiverDutyOff: (catalogue, id) =>
    `waives nothing: this duty is of a catalogue that is not switched on, “${catalogue}” (${id})`,
  waiverOfNoDuty: 'whether there is such a duty is not known, since a catalogue or irt.yaml has problems',
  attached: (file, kind, id) => `Attached ${file} to ${kinds[kind].one} ${id}.`,
  attachedAlready: (given, file) =>
    `${given}: this content is attached already (${file}) and was not copied again.`,
  attachedAgain: (file) => `Copied ${file} again: the record names it, and it was no longer in the store.`,
  digestRecorded: (file) => `Added the digest of ${file} to the record.`,
  evidenceState: {
    ok: 'intact',
    missing: 'missing',
    changed: 'changed',
    'no-digest': 'no digest',
    outside: 'not a path in evidence/',
    'not-regular': 'not a regular file',
    unreadable: 'not readable',
  },
  evidenceTitle: 'Files of evidence',
  noEvidence: 'No files of evidence yet.',
  validateTitle: 'Check of the data',
  validateNone: (records) => `No problems: ${plural(records, 'record')} checked.`,
  validateFound: (found, files) => `${plural(found, 'problem')} in ${plural(files, 'file')}.`,
  validateNotices: (count) => `${plural(count, 'note')}.`,
  settings: 'Settings and catalogues',
  sharedFiles: 'Shared files, outside the folders of agencies',
  evidenceOrphan: (file) => ({
    what: 'No record names this file.',
    fix: `Attach it to a record with: ${irt`evidence attach KIND/ID ${file}`}; if the record that names it has problems, mend those first; if it is not needed, move it out of evidence/.`,
  }),
  evidenceNoDigest: (kind, id, file) => ({
    what: `${kind}/${id}: “${file}” has no digest, so nobody can tell whether the file is still the same.`,
    fix: `Add it with: ${irt`evidence attach ${kind}/${id} evidence/${file}`}`,
  }),
  formatted: (count) => `Laid out ${plural(count, 'file')} anew; what the records say is unchanged.`,
  formattedAlready: 'All files are laid out the same way already; nothing changed.',
  formatUntouched: (place, id, why) =>
    `${place}: ${id === null ? '' : `${id}: `}${
      {
        file: `the whole file stays as it is, because it cannot be read; see why with: ${irt`validate`}`,
        broken: `this record stays as it is, because it has problems; see them with: ${irt`validate`}`,
        unsafe: 'this record stays as it is, because no other layout says surely the same',
      }[why]
    }.`,
  sourceCatalogue: 'catalogue',
  gitStep: (step) =>
    ({
      repository: 'a git repository (git init)',
      attributes:
        '.gitattributes: record files are merged by irt, of history every line is kept; evidence keeps every byte',
      ignore: '.gitignore: the folder that is each machine’s own (.irt/)',
      driver: 'git’s settings of this clone: a merge calls irt (merge.irt)',
    })[step],
  gitNothing: 'Git is all set up for this store; nothing was changed.',
  gitNext: (dir) =>
    `Nothing has been committed. Next:\n  git ${dir === '.' ? '' : `-C ${irt.word(dir, 'folder')} `}add .\n  git ${dir === '.' ? '' : `-C ${irt.word(dir, 'folder')} `}commit\nOn every other machine, after git clone, type once in the folder of the store: ${irt.in(undefined)`init --git`}`,
  gitReady: 'From now on git merge and git pull in this clone merge records field by field.',
  mergeConflicts: (file, ids) =>
    ids.includes('*')
      ? `${file}: could not be merged record by record; both versions are in the file. Choose the right content, delete the lines with <<<<<<<, =======, >>>>>>>, then: git add ${irt.word(file)}`
      : `${file}: ${plural(ids.length, 'record')} changed on both sides and not merged: ${ids.join(', ')}. Open the file, keep what is right between the lines with <<<<<<<, =======, >>>>>>>, delete those lines, then: git add ${irt.word(file)}`,
  undoHow: `To take it back: ${irt`undo`}`,
  undone: (command, at, subjects) => `Undone: “${command}” (${show(at)}): ${subjects.join(', ')}.`,
  redone: (command, at, subjects) => `Done again: “${command}” (${show(at)}): ${subjects.join(', ')}.`,
  redoHow: `To do it again: ${irt`undo --redo`}`,
  evidenceStays: (files) =>
    `${files.join(', ')} ${files.length === 1 ? 'stays' : 'stay'} in the store, though no record names ${files.length === 1 ? 'it' : 'them'} any more. Doing the command again uses ${files.length === 1 ? 'it' : 'them'} again; if not needed, delete ${files.length === 1 ? 'it' : 'them'} or move ${files.length === 1 ? 'it' : 'them'} out of evidence/.`,
  evidenceLost: (files) =>
    `records name ${files.join(', ')} again, but the store does not have ${files.length === 1 ? 'it' : 'them'} as recorded. See: ${irt`evidence list`}`,
  historyTitle: (count) => `History of changes: ${n(count)} lines`,
  historyEarlier: (count) => `${n(count)} earlier lines; to see all: add --all`,
  historyNone: 'No change has been recorded yet.',
  historyWhole: 'The history is whole: each line fits the one it comes after.',
  historyHead: (machine, lines, digest) => `History of ${machine}: ${n(lines)} lines, mark ${digest}`,
  historyFault: (why, file, line) =>
    `${file}:${line}: ${
      {
        unreadable: 'this line was altered or damaged and cannot be read',
        chain:
          'the line this one comes after is not there: it was altered or taken out, or this one was put in',
        beginning: 'the beginning of this machine’s history was taken away',
        conflict: 'the file is in conflict in git, and this line is a mark git put in',
      }[why]
    }.`,
  historyFaultFix:
    'Compare with a backup or git (git log -p history/). The records are not affected; only this part of the history no longer serves as proof.',
  historyConflictFix: (file) =>
    `Open ${file}, delete only the lines that begin with <<<<<<<, |||||||, =======, >>>>>>>; keep every other line, in whatever order. Then: git add ${file}`,
  historyFork: (places) =>
    `Branches of git came together: ${places.join(' and ')} come after the same line. This is no fault.`,
  historyKnown: (digest) => `The mark ${digest} is in the history: every line up to it is whole.`,
  historyUnknown: (digest) =>
    `The mark ${digest} is not in the history: its end was cut off, or lines before the mark were altered.`,
  changedByHand: (kind, id) =>
    `${kind}/${id} was changed outside irt (in an editor or through git) after the last line above.`,
});

export const labels: Omit<Messages['label'], keyof QuarterlyLabels | keyof ReturnType<typeof wholeLabels>> = {
  'col.agency': () => 'Agency',
  'col.subject': () => 'Subject',
  'col.state': () => 'State',
  'col.due': () => 'Due',
  'col.days-left': () => 'Time left',
  'col.when': () => 'Part',
  'col.change': () => 'Change',
  'col.clause': () => 'Clause',
  'col.duty': () => 'Duty',
  'col.why': () => 'Why',
  'col.next': () => 'Command',
  'col.id': () => 'Id',
  'col.incident': () => 'Incident',
  'col.owed': () => 'To be sent',
  'col.recipient': () => 'Recipient',
  'col.minutes': () => 'Minutes left',
  'col.late': () => 'Late',
  'col.soon': () => 'Due soon',
  'col.unknown': () => 'Unknown',
  'col.title': () => 'Title',
  'col.severity': () => 'Severity',
  'col.origin': () => 'From',
  'catalogue.use': () => 'Use',
  'catalogue.on': () => 'switched on in this store',
  'catalogue.off': (a) => `not switched on; add “${a.id}” to “catalogues” in irt.yaml`,
  'catalogue.duties': () => 'Duties judged:',
  'catalogue.not-judged': () => 'Of these texts, not judged:',
  'col.binds': () => 'Binds',
  'col.value': () => 'Value',
  'col.setting': () => 'Setting',
  'col.option': () => 'Option',
  'col.at': () => 'When',
  'col.who': () => 'Who',
  'col.machine': () => 'Machine',
  'col.command': () => 'Command',
  'col.record': () => 'Record',
  'col.place': () => 'Place',
  'col.problem': () => 'Problem',
  'col.notice': () => 'Note',
  'col.seen': () => 'The line reads',
  'col.fix': () => 'How to fix',
  'col.file': () => 'File',
  'col.digest': () => 'SHA-256',
  'col.label': () => 'Label',
};
