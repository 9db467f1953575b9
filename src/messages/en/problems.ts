import { show } from '../../domain/calendar.js';
import type { KindName } from '../../domain/kinds/index.js';
import { MAX_ID, MAX_TEXT, MAX_TITLE } from '../../domain/kinds/values.js';
import type { Expected, SyntaxHint } from '../../domain/problem.js';
import type { Irt } from '../command.js';
import type { Messages } from '../messages.js';
import { sentence } from '../writing.js';
import { diskReason } from './disk.js';
import { article, kinds, n, plural } from './kinds.js';

export const expected: Record<Expected, string> = {
  text: `text (at most ${n(MAX_TEXT)} characters)`,
  title: `a name on one line of at most ${n(MAX_TITLE)} characters, without hidden ones`,
  period: 'a period, for example 2026-Q3, 2026-H1 or 2026',
  sha256: 'a SHA-256 digest: 64 digits and letters a to f',
  date: 'a real day written year-month-day, for example 2026-08-31',
  time: 'a day with hour and minute, for example 2026-08-31T09:30 (Vietnam time)',
  slug: `an id of lower-case letters without diacritics, digits and hyphens, for example so-y-te (at most ${MAX_ID} characters; not a name Windows keeps for itself, such as con or nul)`,
  boolean: 'true (yes) or false (no)',
  number: 'a number, not negative, with decimals behind a point or a comma, for example 1.5',
  amount: 'a whole number, not negative, its digits unbroken and not in quotes, for example 350000000',
  either: 'a number that can be read in one way only',
  cve: 'a number like CVE-2026-12345',
  word: 'one of the given values',
  list: 'a list, for example [a, b]',
  'list-of-one': 'a list with at least one entry',
  map: 'fields of its own, each on an indented line',
  quoted: 'text; a number or a day in quotes, for example "2026"',
  whole: 'a whole number, not negative, at most 36,500 (at least 1 for what recurs)',
  'duty-id':
    'a duty id like source.name in lower case without diacritics, for example province.quarterly-scan',
  'month-day': 'a day of the year as month-day in quotes, for example "06-19"',
};
export const suggest = (nearest: string | null): string => (nearest ? ` Did you mean “${nearest}”?` : '');
const reported = { quarter: 'a quarter', 'half-year': 'a half-year', annual: 'a year' } as const;
const subjectKind = (kind: KindName | 'store'): string =>
  kind === 'store' ? 'the province as a whole' : article(kinds[kind].one);
const lastName = (path: string): string => path.split('.').at(-1) ?? path;

/** How to mend what was mistyped. */
export const slips: Readonly<Record<SyntaxHint, string>> = {
  tab: 'Indent with spaces instead of tabs.',
  blank:
    'The line begins with blanks that are none (as pasted from Excel or a web page): delete them and type ordinary ones.',
  space: 'Put a blank behind the colon.',
  dash: 'A new record or entry begins with “-” and a blank.',
  'wide-colon': 'This colon is of another keyboard (：): type “:” and a blank.',
  curled: 'Curled quotes “…” do not quote here: use straight ones, "…".',
  special: 'A value that begins with a sign of YAML (@ ` % & * ! | > [ {) must be in quotes.',
  backslash: 'Inside double quotes \\ is a sign of its own: use single quotes.',
  'inner-quote': 'There is text behind the closing quote: put the whole value in single quotes.',
  quote: 'Close the quotation mark that was opened.',
  colon: 'Put a value that contains a colon in double quotes, for example "Directive: 18".',
  indent: 'Align the lines: fields of the same level must begin in the same column.',
  value: 'Write “name: value”, with a blank behind the colon.',
  bracket: 'Close the bracket [ or { that was opened.',
  hash: 'Inside brackets a # behind a blank makes a comment of the rest of the line, commas and closing brackets too: put the value with the # in double quotes.',
  return: 'There is a stray line break (CR) within the line: delete it and break the line anew.',
  character: 'A code \\ud… alone is no character: type that letter again.',
  key: 'The name of a field must be a word, no list and no group.',
  other: 'Compare with a record next to it and correct this line.',
};

export const problems = (irt: Irt): Messages['problem'] => ({
  'record-not-a-map': (a) => ({
    what: `This entry is not ${article(kinds[a.kind].one)} record.`,
    fix: 'Write each field on a line as “name: value”, the first line beginning with “- id: …”.',
  }),
  'field-unknown': (a) => ({
    what: `${sentence(article(kinds[a.kind].one))} has no field “${a.field}”.`,
    fix: a.nearest
      ? `Did you mean “${a.nearest}”? For a note of your own, begin the name with “x-”.`
      : 'Remove this field, or begin its name with “x-” if it is a note of your own.',
  }),
  'field-missing': (a) => ({
    what: `The required field “${a.field}” is missing; the record does not count.`,
    fix: `Add a line “${lastName(a.field)}: …”.`,
  }),
  'field-needed': (a) => ({
    what: `“${a.field}” is missing, although “${a.because}” is given${a.fatal ? '; the record does not count' : ''}.`,
    fix: `Add “${lastName(a.field)}: …” or correct “${a.because}”.`,
  }),
  'field-twice': (a) => ({
    what: `The field “${a.field}” stands here twice; the first time on line ${a.line}.`,
    fix: 'Keep only one of the lines.',
  }),
  'value-wrong': (a) => ({
    what: `“${a.field}” cannot be “${a.seen}”.`,
    fix:
      a.expected === 'either'
        ? `It can be read in two ways: write ${a.words.join(' or ')}.`
        : `It must be ${a.words.length > 0 ? `one of: ${a.words.join(', ')}` : expected[a.expected]}.${suggest(a.nearest)}`,
  }),
  'value-split': (a) => ({
    what: `“${a.field}” is “${a.seen}” without quotes: inside { } and [ ] a comma ends a value, which leaves “${a.kept}”. The value is taken as absent.`,
    fix: 'Put the whole value in double quotes.',
  }),
  'word-alone': (a) => ({
    what: `“${a.word}” stands alone behind a comma inside { }, not as “name: value”, and is not read.`,
    fix: 'If it belongs to the value before it, write it in that value (text in double quotes, a list in [ ]); if it is a field, write “name: value”.',
  }),
  'one-only': ({ field, several: [first, ...more], others }) => ({
    what: `“${field}” takes one value only, not ${[first, ...more].join(', ')}.`,
    fix: others === null ? 'Keep one.' : `Write “${field}: ${first}” and “${others}: [${more.join(', ')}]”.`,
  }),
  'end-before-beginning': (a) => ({
    what: `“${a.end}” (${show(a.to)}) is before “${a.begin}” (${show(a.from)}).`,
    fix: 'Correct one of the two.',
  }),
  'period-misfit': (a) => ({
    what: `“period” is “${a.period}”, ${reported[a.fitting]}, but “type” is “${a.type}”; the report does not count.`,
    fix: `Correct the period (quarter: 2026-Q3; half-year: 2026-H1; year: 2026), or make “type” “${a.fitting}”.`,
  }),
  'sent-before-period': (a) => ({
    what: `Sent on ${show(a.sent)}, but a report for ${a.period} can be sent only from ${show(a.from)} (the last month of the period); the report does not count.`,
    fix: 'Check the year of the period and the day of sending.',
  }),
  'reference-to-nothing': (a) => ({
    what: `${a.kind}/${a.id}: “${a.field}” refers to ${a.target}/${a.targetId}, but there is no such record.`,
    fix: a.nearest
      ? `Did you mean “${a.nearest}”? If not, see whether it was removed (also in another clone before a git merge): ${irt`history ${a.target}/${a.targetId}`}; to add it again: ${irt`${a.target} add --id ${a.targetId}`}`
      : `Correct “${a.field}” on the line above; or add the record: ${irt`${a.target} add --id ${a.targetId}`}. Whether it was removed, also in another clone before a git merge: ${irt`history ${a.target}/${a.targetId}`}`,
  }),
  'reference-cycle': (a) => ({
    what: `“${a.field}” goes round in a circle: ${a.ids.join(' → ')}.`,
    fix: 'Remove one link of the circle.',
  }),
  'agency-not-alive': (a) =>
    a.why === 'no-successor'
      ? {
          what: `${a.kind}/${a.id} belongs to the agency ${a.agency}, which no longer exists and has no successor recorded.`,
          fix: `Name the successor: ${irt`agency edit ${a.agency} --successor ID`}`,
        }
      : {
          what: `${a.kind}/${a.id} belongs to the agency ${a.agency}, which does not exist yet.`,
          fix: `Correct the day the agency began: ${irt`agency edit ${a.agency} --from DATE`}`,
        },
  'waiver-of-no-duty': (a) => ({
    what: `No catalogue has a duty “${a.duty}”, so this waiver waives nothing.`,
    fix: a.nearest ? `Did you mean “${a.nearest}”?` : `The ids of all duties: ${irt`duty list`}`,
  }),
  'waiver-of-other': (a) => ({
    what: `The duty “${a.title.en}” (${a.duty}) does not judge ${subjectKind(a.subject)}, so this waiver waives nothing.`,
    fix: `This duty judges only ${a.judged.map((kind) => `${subjectKind(kind)} (kind: ${kind})`).join(', ')}: correct what is waived, or the id of the duty.`,
  }),
  'id-twice': (a) => ({
    what: `The id ${a.kind}/${a.id} is already used in ${a.file}, line ${a.line}; this record is not judged.`,
    fix: 'Change one of the two ids, or merge the records and remove one.',
  }),
  'file-unknown-kind': (a) => ({
    what: `The file name “${a.name}” matches no kind of record, so the file was not read.`,
    fix: a.nearest
      ? `Rename it to “${a.nearest}.yaml”.`
      : 'Name the file after the kind of its records, for example system.yaml.',
  }),
  'file-twin': (a) => ({
    what: `This path differs from ${a.other} only in case or in how its letters are composed; Windows cannot keep both. The records of both files are judged all the same.`,
    fix: 'Rename one of the two, or put both into one file.',
  }),
  'file-not-regular': (a) =>
    a.target === null
      ? {
          what: 'This is not a regular file (but a folder, a pipe or a device), so it was not read.',
          fix: 'Move it elsewhere, or put a real file in its place.',
        }
      : {
          what: `This is a link to “${a.target}”; irt does not read or write through links, so what is behind it is not counted.`,
          fix: a.isRead
            ? 'Delete the link (only the link, not what it leads to): that is read in its own place already.'
            : `Delete the link (only the link, not what it leads to), then copy “${a.target}” into its place under its name; or move it there if only this store uses it.`,
        },
  'file-unreadable': (a) => ({
    what: `The file cannot be read: ${diskReason(a.reason)}.`,
    fix: 'Check the read permission and the disk, then run again.',
  }),
  'file-too-big': (a) => ({
    what: `The file has ${plural(a.bytes, 'byte')}, above the limit of ${n(a.limit)}.`,
    fix: 'Shorten it, or split it; a file of records by year, for example scan-2026.yaml.',
  }),
  'file-not-utf8': () => ({
    what: 'The file is not encoded in UTF-8.',
    fix: 'Open it in a text editor and save it as UTF-8.',
  }),
  'file-has-nul': () => ({
    what: 'The file contains NUL characters.',
    fix: 'Restore the file from a backup.',
  }),
  'file-cr-only': () => ({
    what: 'The lines of the file end as on an old Mac (CR only).',
    fix: 'Save it with line endings LF or CRLF.',
  }),
  'file-conflict': (a) => {
    const lines = [a.ours, a.middle, a.theirs].filter((line) => line !== null).join(', ');
    return {
      what: `The file has a git conflict: marks <<<<<<<, =======, >>>>>>> on lines ${lines}.`,
      fix: 'Between <<<<<<< and ======= is our version, between ======= and >>>>>>> theirs: keep what is right, delete the lines with the marks, save, then: git add FILE',
    };
  },
  'file-not-a-list': () => ({
    what: 'The file must be a list of records.',
    fix: 'Begin each record with “- ” at the start of a line.',
  }),
  'file-directive': () => ({ what: 'Lines beginning with “%” are not allowed.', fix: 'Delete this line.' }),
  'file-many-documents': () => ({
    what: 'The file contains more than one document (“---” or “...”).',
    fix: 'Delete the dividing line and what is too much.',
  }),
  'item-too-big': (a) => ({
    what: `The record is longer than ${plural(a.limit, 'character')}.`,
    fix: 'Move long content to an attached file.',
  }),
  'item-too-deep': (a) => ({
    what: `The content is nested more than ${plural(a.limit, 'level')} deep.`,
    fix: 'Use fewer levels of indentation.',
  }),
  'item-too-many-keys': (a) => ({
    what: `The record has more than ${n(a.limit)} fields in one place.`,
    fix: 'Divide it into several records, or move the content to an attached file.',
  }),
  'settings-too-many-keys': (a) => ({
    what: `The file has more than ${n(a.limit)} entries and is not read.`,
    fix: 'Remove those that are not needed, or take the file from a backup.',
  }),
  'journal-foreign': (a) => ({
    what: `An unfinished change left by another computer or account, to: ${a.files.join(', ')}. It has not been followed, so these files may be changed by half.`,
    fix: `To see it: ${irt`doctor --repair --journal apply --dry-run`}; then do it (--journal apply) or drop it (--journal discard).`,
  }),
  'yaml-syntax': (a) => ({
    what: `This cannot be understood as YAML${a.hint === 'other' ? ` (${a.detail})` : ''}.`,
    fix: slips[a.hint],
  }),
  'yaml-alias': () => ({
    what: '& and * (anchors and aliases) are not allowed.',
    fix: 'Write the value out in full.',
  }),
  'yaml-tag': (a) => ({
    what: `The tag “${a.tag}” is not allowed.`,
    fix: 'Delete the tag and keep only the value.',
  }),
  'option-fixed': (a) => ({
    what: a.isOption
      ? `Option “${a.option}” of ${a.duty} cannot be changed: it is a rule, not this software's own choice (†).`
      : `Duty ${a.duty} has no option “${a.option}”.`,
    fix: a.allowed.length > 0 ? `Options that can be changed: ${a.allowed.join(', ')}.` : 'Remove this line.',
  }),
  'setting-unknown': (a) => ({
    what: `There is no setting “${a.path}”.`,
    fix: a.nearest ? `Did you mean “${a.nearest}”?` : 'Remove this line.',
  }),
  'setting-missing': (a) => ({ what: `The setting “${a.path}” is missing.`, fix: 'Add it.' }),
  'setting-wrong': (a) => ({
    what: a.path === '' ? 'The file as a whole has the wrong form.' : `“${a.path}” cannot be “${a.seen}”.`,
    fix: `It must be ${a.choices.length > 0 ? `one of: ${a.choices.join(', ')}` : expected[a.expected]}.${suggest(a.nearest)}`,
  }),
  'duty-twice': (a) => ({
    what: `The duty “${a.duty}” is already ${a.file === null ? 'above in this file' : `in ${a.file}`}; this one is not judged.`,
    fix: `Give it another id. To set only an option (†) of that duty, write it in irt.yaml under “duties: ${a.duty}”.`,
  }),
  'evidence-missing': (a) => ({
    what: `${a.kind}/${a.id}: the file of evidence evidence/${a.file} is not there.`,
    fix: a.nearest
      ? `Is it evidence/${a.nearest}? If so, move that file back, or correct “file” in the record.`
      : `Restore it from a backup, or attach that very file again: ${irt`evidence attach ${a.kind}/${a.id} "FILE"`}`,
  }),
  'evidence-changed': (a) => ({
    what: `${a.kind}/${a.id}: the file of evidence evidence/${a.file} has changed (recorded digest ${a.recorded}…, now ${a.found}…).`,
    fix: 'Restore the file from a backup. If the new content is the right one: delete the old sha256 line of the record and attach the file again to add the new digest.',
  }),
  'evidence-outside': (a) => ({
    what: `${a.kind}/${a.id}: “${a.file}” names no file in the folder evidence/.`,
    fix: `Write the path from evidence/ on, its steps divided by “/”, without “..”; or attach again: ${irt`evidence attach ${a.kind}/${a.id} "FILE"`}`,
  }),
  'evidence-not-regular': (a) => ({
    what: `${a.kind}/${a.id}: evidence/${a.file} is not a regular file (a link, a folder or a device).`,
    fix: 'Replace it with a real file.',
  }),
  'evidence-unreadable': (a) => ({
    what: `${a.kind}/${a.id}: evidence/${a.file} cannot be read: ${diskReason(a.reason)}.`,
    fix: 'Check permissions and the disk, then run again.',
  }),
});
