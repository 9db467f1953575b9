import { show } from '../../domain/calendar.js';
import type { Irt } from '../command.js';
import type { ConditionText, DoctorTexts } from '../doctor.js';
import { kinds, plural } from './kinds.js';

const SHOWN = 5;
/** Some of many files, and how many more. */
const some = (files: readonly string[]): string =>
  files.length <= SHOWN
    ? files.join(', ')
    : `${files.slice(0, SHOWN).join(', ')} and ${files.length - SHOWN} more`;
const time = (since: string): string => (since === '' ? 'since an unknown time' : `since ${show(since)}`);

const condition = (irt: Irt): DoctorTexts['condition'] => ({
  'clock-fine': (a) => ({ seen: `This computer’s clock says ${show(a.now)} (Vietnam time).` }),
  'clock-behind-file': (a) => ({
    seen: `This computer’s clock says ${show(a.now)}, but ${a.file} was written at ${show(a.changed)}, which is later.`,
    ...wrongClock,
  }),
  'clock-behind-record': (a) => ({
    seen: `This computer’s clock says ${show(a.now)}, but ${kinds[a.kind].one} ${a.id} is dated ${show(a.day)}, more than a year later.`,
    ...wrongClock,
    next: `Set the clock; if the date of the record is wrong: ${irt`${a.kind} edit ${a.id}`}`,
  }),
  'clock-unlikely': (a) => ({
    seen: `This computer’s clock says ${show(a.now)}, an unlikely year.`,
    ...wrongClock,
  }),
  'zone-vietnam': () => ({ seen: 'This computer is set to Vietnam time.' }),
  'zone-other': (a) => ({
    seen: `This computer is set to the time zone ${a.zone}; irt always judges in Vietnam time, so results are not affected.`,
  }),
  'node-fine': (a) => ({ seen: `Node.js ${a.version}.` }),
  'node-old': (a) => ({
    seen: `Node.js ${a.version}; irt needs ${a.needed}.`,
    why: 'Older versions have not been tried with irt.',
    next: 'Install a current long-term support (LTS) version of Node.js',
  }),
  'catalogues-fine': (a) => ({
    seen:
      a.inUse === null
        ? 'No catalogue in use has a duty in force.'
        : `The catalogues in use keep up with the newest law irt knows of (${show(a.inUse)}).`,
  }),
  'catalogues-older': (a) => ({
    seen: `The catalogues in use ${a.inUse === null ? 'have no duty in force' : `end with a law in force from ${show(a.inUse)}`}; not switched on: ${a.newer.map(({ id, from }) => `${id} (a law in force from ${show(from)})`).join(', ')}.`,
    why: 'What the newer law asks is not judged, and so is not seen to be missing.',
    next: `Add ${a.newer.map(({ id }) => `“${id}”`).join(', ')} to “catalogues” in irt.yaml; to see it first: ${irt`duty show ${a.newer[0]?.id ?? ''}`}`,
  }),
  'catalogues-untold': () => ({
    seen: `Not looked at, since irt.yaml or a catalogue has a mistake; to see it: ${irt`validate`}`,
  }),
  'access-fine': (a) => ({
    seen: `All ${plural(a.count, 'file and folder', 'files and folders')} can be read and written.`,
  }),
  'access-denied': (a) => ({
    seen: `This user cannot read or cannot write: ${some(a.files)}.`,
    why: 'What cannot be read is not judged; what cannot be written cannot be updated.',
    next: 'Ask the administrator to let this account read and write these files',
  }),
  'modes-fine': () => ({ seen: 'Strangers can read nothing, and only the owner can write.' }),
  'modes-open': (a) => ({
    seen: `Open to too many: ${some(a.files)}.`,
    why: 'Open weaknesses and contacts are what an attacker looks for; files should be 0640, folders 0750.',
    next: irt`doctor --repair`,
  }),
  'modes-untold': () => ({
    seen: 'On Windows irt cannot see who has access; look at the Security tab of the folder.',
  }),
  'temporaries-none': () => ({ seen: 'No temporary files.' }),
  'temporaries-working': (a) => ({ seen: `A command is writing: ${some(a.files)}.` }),
  'temporaries-stale': (a) => ({
    seen: `Temporary files of a command that was cut off: ${some(a.files)}.`,
    why: 'They are not data, but copies of records.',
    next: irt`doctor --repair`,
  }),
  'lock-free': () => ({ seen: 'Nobody is writing.' }),
  'lock-held': (a) => ({ seen: `Process ${a.pid} on this computer is writing, ${time(a.since)}.` }),
  'lock-dead': (a) => ({
    seen: `A lock was left by process ${a.pid}, which has ended, ${time(a.since)}.`,
    why: 'It holds nobody up: the next command that writes clears it away.',
    next: irt`doctor --repair`,
  }),
  'lock-elsewhere': (a) => ({
    seen: `${a.host} holds the lock (process ${a.pid}), ${time(a.since)}.`,
    why: 'Nothing can be written from here. The other computer may be writing, or was switched off and left its lock.',
    next: `If it is certain that the other computer no longer writes: ${irt`unlock`}`,
  }),
  'lock-unreadable': () => ({
    seen: 'There is a lock, but whose it is cannot be read.',
    why: 'A command may have begun to write just now; if not, the lock is damaged and stops all writing.',
    next: `Wait ten seconds, then again: ${irt`doctor`}; if it is still there: ${irt`unlock`}`,
  }),
  'lock-odd': () => ({
    seen: 'In the place of the lock (.irt/lock) is something else (a link, a folder, a strange file).',
    why: 'No command can write.',
    next: irt`doctor --repair`,
  }),
  'journal-none': () => ({ seen: 'No command was cut off half-way.' }),
  'journal-pending': (a) => ({
    seen: `A command was cut off while it wrote; its files: ${some(a.files)}.`,
    why: 'irt already reads them as done, and the next command that writes finishes them. Other programs do not see it yet.',
    next: irt`doctor --repair`,
  }),
  'journal-useless': (a) => ({
    seen: `The journal of a command that was cut off has nothing left to do: ${some(a.files)}.`,
    why: 'That command had written nothing yet; the data is as it was before.',
    next: irt`doctor --repair`,
  }),
  'journal-foreign': (a) => ({
    seen: `An unfinished change left by another computer or account, to: ${some(a.files)}.`,
    why: 'irt does not follow it by itself: whoever gave you the store may have made it up. Until you decide, no command can write.',
    next: `To see it: ${irt`doctor --repair --journal apply --dry-run`}; then do it (--journal apply) or drop it (--journal discard)`,
  }),
  'history-none': () => ({ seen: 'No change has been recorded yet.' }),
  'history-whole': (a) => ({ seen: `${a.lines} lines, each fits the one it comes after.` }),
  'history-altered': (a) => ({
    seen: `Altered, or a line was taken out or put in: ${a.file}, line ${a.line}.`,
    why: 'The records are not affected, but this part of the history no longer serves as proof.',
    next: irt`history verify`,
  }),
  'history-conflict': (a) => ({
    seen: `${a.file} is in conflict in git, the first mark stands in line ${a.line}.`,
    why: 'No line is lost, but while there are marks the history is not called whole.',
    next: `Open ${a.file}, delete only the lines that begin with <<<<<<<, |||||||, =======, >>>>>>>, keep every other; then git add ${a.file}`,
  }),
  'history-linked': (a) => ({
    seen: `${a.file} is a link, so that the history cannot be looked at.`,
    why: 'irt does not read or write history through links, so that no command can write.',
    next: `Delete the link (only the link, not what it leads to), then move that into its place under its name; then see: ${irt`history verify`}`,
  }),
  'encoding-fine': (a) => ({
    seen: `${a.count === 1 ? 'The one YAML file is' : `All ${a.count} YAML files are`} UTF-8.`,
  }),
  'encoding-wrong': (a) => ({
    seen: `Not UTF-8: ${some(a.files)}.`,
    why: 'irt does not read these files (UTF-16, TCVN3, VNI or damaged), so their records are not counted.',
    next: 'Open them in an editor and save them as UTF-8 (Unicode)',
  }),
  'encoding-mark': (a) => ({
    seen: `Begins with a byte order mark: ${some(a.files)}.`,
    why: 'irt can read it, some other tools cannot; irt drops the mark when it writes the file.',
    next: 'Save as “UTF-8”, not “UTF-8 with BOM”',
  }),
  'endings-fine': () => ({ seen: 'All lines end alike (LF).' }),
  'endings-wrong': (a) => ({
    seen: `Lines end with CR only: ${some(a.files)}.`,
    why: 'irt does not read these files, so their records are not counted.',
    next: 'Save them with LF at the end of lines',
  }),
  'endings-mixed': (a) => ({
    seen: `Lines of one file end in different ways: ${some(a.files)}.`,
    why: 'They can be read, but comparing two copies shows lines that did not change.',
    next: 'Save them with one kind of line ending, best LF',
  }),
  'endings-windows': (a) => ({
    seen: `Lines of ${plural(a.count, 'file')} end as on Windows (CRLF); irt keeps that.`,
  }),
  'unread-none': () => ({ seen: 'No file is passed over.' }),
  'unread-yml': (a) => ({
    seen: `Files ending in .yml are not read: ${some(a.files)}.`,
    why: 'Their records are not counted.',
    next: 'Rename them to .yaml, for example: scan.yml to scan.yaml',
  }),
  'unread-backup': (a) => ({
    seen: `An editor’s backups, which are not read: ${some(a.files)}.`,
    why: 'Old copies of the data lie among the records and are easily edited or sent by mistake.',
    next: 'Look at them, then delete them or move them out of the store',
  }),
  'case-fine': () => ({ seen: 'No names differ only in upper and lower case.' }),
  'case-twins': (a) => ({
    seen: `Names that differ only in case or in how marks were typed: ${some(a.files)}.`,
    why: 'Copied to Windows or macOS, one of the files is lost.',
    next: 'Put them together, or rename one',
  }),
  'links-none': () => ({ seen: 'No links or devices in place of files.' }),
  'links-store': (a) => ({
    seen: `Something else stands where every command writes (a link, a stray file, a device): ${some(a.files)}.`,
    why: `irt does not write through links, so that no command can write${a.files.includes('records') ? '; records behind it are not read and not counted either' : ''}.`,
    next: 'Delete the link (only the link, not what it leads to), then move that into its place under its name; a stray file goes elsewhere',
  }),
  'links-records': (a) => ({
    seen: `Links, pipes or devices in place of files: ${some(a.files)}.`,
    why: 'irt does not follow links, so records behind them are not counted.',
    next: 'Delete the link (only the link, not what it leads to), then copy that into its place under its name; if it lies below records/ already, delete the link only',
  }),
  'links-elsewhere': (a) => ({
    seen: `Links, pipes or devices in the store: ${some(a.files)}.`,
    why: 'irt does not follow links; a backup of the store may not hold what is behind them.',
    next: 'Put the file itself there, or delete the link',
  }),
  'network-local': () => ({ seen: 'The store is on a disk of this computer.' }),
  'network-refused': (a) => ({
    seen: `The store is in a network folder (${a.system}).`,
    why: 'Other computers do not see this one’s lock, so two people writing at once may lose data; irt does not write.',
    next: 'Move the store to a disk of this computer and share it with git; if only one computer writes: add sharedFolderOk: true to irt.yaml',
  }),
  'network-allowed': (a) => ({
    seen: `The store is in a network folder (${a.system}); sharedFolderOk allows writing.`,
    why: 'Two computers writing at once may lose data: let only one write.',
    next: 'Better: keep the store on a disk of this computer and share it with git',
  }),
  'git-none': () => ({ seen: 'The store is not in git.' }),
  'git-fine': () => ({
    seen: 'Git ignores .irt/, merges records field by field and keeps every line of history.',
  }),
  'git-private': () => ({
    seen: 'The store is in git, but .irt/ is not ignored.',
    why: 'The lock and journal of this computer would go to others.',
    next: irt`init --git`,
  }),
  'git-merge': () => ({
    seen: 'The store is in git, but the merging of records and history is not set up.',
    why: 'Two people editing one file would have to solve conflicts by hand.',
    next: irt`init --git`,
  }),
  'git-overridden': (a) => ({
    seen: `${a.by} keeps git from merging ${a.file} as irt does, or from leaving its bytes alone.`,
    why: 'That line comes later, so git follows it; a merge will conflict, or the file be changed.',
    next: `Delete or change ${a.by}, then: ${irt`init --git`}`,
  }),
  'git-driver': () => ({
    seen: 'This clone has not set up the program for merging that .gitattributes names.',
    why: 'That setting is each clone’s own, git clone does not copy it; without it git merges lines of text, with conflicts.',
    next: irt`init --git`,
  }),
  'git-gone': (a) => ({
    seen: `Git is set up to call ${a.program} when it merges, but there is no such file any more.`,
    why: 'Node.js or irt was moved or installed anew; when it merges, git cannot call irt.',
    next: irt`init --git`,
  }),
  'merging-none': () => ({ seen: 'No merge is unfinished.' }),
  'merging-conflict': (a) => ({
    seen: `Git has not finished merging: ${some(a.files)}.`,
    why: 'Nothing can be committed until the right content has been chosen.',
    next: 'Open each file, keep what is right, delete the lines with marks, then: git add FILE',
  }),
  'merging-silent': (a) => ({
    seen: `Git has not finished merging, and no line of the file is marked: ${some(a.files)}.`,
    why: 'Unless somebody has merged it by hand, it holds this side alone: to commit it is to lose the other.',
    next: `Merge it again: ${irt`init --git`}, then git checkout -m -- FILE. If you have merged it: git add FILE`,
  }),
  'merging-underway': (a) => ({
    seen: `A git ${a.what} is under way.`,
    why: 'What is written now gets mixed up with it.',
    next:
      a.what === 'merge'
        ? 'git commit (go on), or git merge --abort (leave it)'
        : `git ${a.what} --continue (go on), or git ${a.what} --abort (leave it)`,
  }),
});

const wrongClock: Omit<ConditionText, 'seen'> = {
  why: 'Due days and days overdue are reckoned by this clock.',
  next: 'Set the date and time of this computer (Linux: timedatectl set-ntp true)',
};

export const doctor = (irt: Irt): DoctorTexts => ({
  title: (dir) => `Check of the data store ${dir}`,
  probe: {
    clock: 'Clock',
    zone: 'Time zone',
    node: 'Node.js',
    access: 'Access',
    modes: 'Permissions',
    temporaries: 'Temporaries',
    lock: 'Lock',
    journal: 'Unfinished',
    encoding: 'Encoding',
    endings: 'Line endings',
    unread: 'Not read',
    case: 'Like names',
    links: 'Links',
    network: 'Place',
    history: 'History',
    git: 'Git',
    merging: 'Unfinished merge',
    catalogues: 'Catalogues',
  },
  state: { ok: 'good', warning: 'warning', fault: 'fault' },
  column: {
    state: 'State',
    check: 'Check',
    seen: 'What was seen',
    why: 'Why it matters',
    next: 'What mends it',
  },
  condition: condition(irt),
  repair: (repair) => {
    switch (repair.code) {
      case 'chmod':
        return `take rights away from ${repair.file}: ${mode(repair.from)} → ${mode(repair.to)}`;
      case 'clear-lock':
        return `clear away the lock of process ${repair.pid}, which has ended`;
      case 'move-lock':
        return 'move what is in the place of the lock (.irt/lock) to another name in .irt/';
      case 'apply-journal':
        return `finish the change left from elsewhere, writing: ${repair.files.join(', ')}`;
      case 'discard-journal':
        return `drop the change left from elsewhere, leaving as they are: ${repair.files.join(', ')}`;
      case 'finish-journal':
        return repair.files.length > 0
          ? `finish the command that was cut off: ${repair.files.join(', ')}`
          : 'delete the journal of a command that had written nothing';
      case 'sweep':
        return `delete the temporary file ${repair.file}`;
    }
  },
  summary: (ok, warnings, faults) =>
    `${plural(ok + warnings + faults, 'check')}: ${ok} good, ${plural(warnings, 'warning')}, ${plural(faults, 'fault')}.`,
  canRepair: (count) =>
    `irt can mend ${plural(count, 'thing')} itself, after showing what: ${irt`doctor --repair`}`,
  willRepair: (count) => `About to do ${plural(count, 'thing')}:`,
  willApply: 'The change left by another computer or account:',
  nothingToRepair: 'There is nothing irt could mend itself.',
  confirmRepair: 'Do this?',
  repaired: (count) => `Done: ${plural(count, 'thing')}.`,
  lock: {
    free: 'The store is not locked.',
    holder: (state, pid, host, since) => {
      switch (state) {
        case 'gone':
          return pid === 0
            ? 'A lock that does not say whose it is, left behind.'
            : `Lock of process ${pid} on ${host}, ${time(since)}; that process has ended.`;
        case 'elsewhere':
          return `Lock of process ${pid} on ${host}, ${time(since)}; whether it still runs cannot be told from here.`;
        case 'odd':
          return 'In the place of the lock (.irt/lock) is something else (a link, a folder, a strange file).';
        case 'unreadable':
          return 'A lock made just now; it does not yet say whose it is.';
      }
    },
    warning:
      'If the other computer is still writing, taking its lock away may lose data: ask its user first.',
    confirm: 'Take this lock away?',
    taken: 'The lock is gone.',
    moved: 'Moved to another name in .irt/; nothing in it is lost. Writing is possible again.',
    changed: 'That lock is no longer there; nothing to take away.',
  },
});

const mode = (bits: number): string => `0${bits.toString(8).padStart(3, '0')}`;
