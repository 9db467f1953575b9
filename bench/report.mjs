// What came of it, as a table: medians with their spread, ratios with theirs, goals reached or not.
import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { MOST, SIZES } from './sizes.mjs';

const number = (value, digits) => value.toLocaleString('vi-VN', { maximumFractionDigits: digits });
const short = (value) => number(value, value < 10 ? 2 : value < 100 ? 1 : 0);
const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return (low + high) / 2;
};

/** A ratio as one says it: five times, or a twelfth. */
const times = (ratio) => (ratio >= 0.995 ? `${short(ratio)}×` : `1/${short(1 / ratio)}`);

/** The ratio of the medians, and the least and greatest of runs that stood beside each other. */
function ratioOf(one, other, by = 'cpu') {
  if (!one?.samples?.length || !other?.samples?.length) return undefined;
  const values = (result) => result.samples.map((sample) => sample[by]);
  const pairs = values(one)
    .slice(0, other.samples.length)
    .map((value, index) => value / other.samples[index][by]);
  return {
    ratio: median(values(one)) / median(values(other)),
    least: Math.min(...pairs),
    most: Math.max(...pairs),
  };
}

const spread = ({ ratio, least, most }) =>
  least === most ? times(ratio) : `${times(ratio)} (${times(least)} – ${times(most)})`;

const UNITS = { cpu: 'CPU', wall: 'thời gian', memory: 'bộ nhớ' };

/** A goal with what it came to. `results` has all of the run, by key. */
function judge(goal, row, results) {
  const { atMost, of, ofSize, by = 'cpu' } = goal;
  if (of === undefined) {
    const value =
      row.result.samples.length > 0 ? median(row.result.samples.map((one) => one[by])) : undefined;
    return {
      text: `${UNITS[by]} ≤ ${number(atMost)} MiB`,
      value,
      isMet: value !== undefined && value <= atMost,
    };
  }
  const key = of === 'old' ? `${row.name}@${row.size} old` : `${of}@${ofSize ?? row.size}`;
  const found = ratioOf(row.result, results.get(key), by);
  const what = of === 'old' ? goal.old : ofSize ? `ở ${ofSize}` : (goal.title ?? of);
  const text = `${by === 'cpu' ? '' : `${UNITS[by]} `}≤ ${times(atMost)} ${what}`;
  return { text, value: found?.ratio, isMet: found !== undefined && found.ratio <= atMost };
}

const verdict = ({ text, value, isMet }, of) => {
  if (value === undefined) return `${text}: không đo`;
  return `${text}: ${of === undefined ? number(value, 0) : times(value)} ${isMet ? '✓' : '✗'}`;
};

/** All goals of the run. */
export const judgeAll = (rows, results) =>
  rows.flatMap((row) =>
    (row.goals ?? []).map((goal) => ({ key: row.key, ...goal, ...judge(goal, row, results) })),
  );

/** What was to be reached, and what it is measured by; a heading without such rows falls away. */
export function withGoals(rows) {
  const some = rows.filter((row) => row.heading || row.goals?.length > 0);
  return some.filter((row, index) => !row.heading || (some[index + 1] && !some[index + 1].heading));
}

/** The table of all rows; `against` is the older commit, where there is one. */
export function table(rows, results, against) {
  const beside = ['so với node', ...(against ? [`so với ${against}`] : [])];
  const head = ['Việc', 'Lần', 'CPU, ms', 'Giây', 'MiB', ...beside, 'Mục tiêu'];
  const filled = (cells) => [...cells, ...head.slice(cells.length).map(() => '')];
  const cells = rows.map((row) => {
    if (row.heading) return filled([`**${row.heading}**`]);
    if (row.result.failed) return filled([row.title, 'không đo được']).with(-1, row.result.failed);
    const ratios = [ratioTo(row, results, 'node'), ...(against ? [ratioTo(row, results, 'old')] : [])];
    return [row.title, ...figures(row.result), ...ratios, remarks(row, results)];
  });
  return [head, head.map((_, index) => (index === 0 || index === head.length - 1 ? '---' : '--:')), ...cells]
    .map((line) => `| ${line.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function figures({ samples }) {
  const of = (by) => samples.map((sample) => sample[by]);
  const [cpu, memory] = [of('cpu'), of('memory')];
  return [
    String(samples.length),
    `${short(median(cpu))} (${short(Math.min(...cpu))} – ${short(Math.max(...cpu))})`,
    short(median(of('wall')) / 1000),
    memory[0] === undefined ? '' : number(median(memory), 0),
  ];
}

function ratioTo({ name, size, result }, results, of) {
  if (name === of) return '';
  const found = ratioOf(result, results.get(of === 'old' ? `${name}@${size} old` : `${of}@${size}`));
  return found ? spread(found) : '';
}

/** What a peer takes of what irt does, then the goals of the row. */
function remarks(row, results) {
  const { beside, result, size, goals = [] } = row;
  const other = beside && ratioOf(result, results.get(`${beside.of}@${size}`), beside.by);
  return [
    ...(other ? [`so với irt: ${times(other.ratio)}`] : []),
    ...goals.map((goal) => verdict(judge(goal, row, results), goal.of)),
  ].join('; ');
}

/** Where, when and of what. */
export function machine({ runs, options }) {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const commit =
    git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src') ? ' (có sửa)' : '');
  const processors = `${cpus().length} lõi ${cpus()[0]?.model.trim()}`;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const day = new Date().toISOString().slice(0, 10);
  const how = `npm run bench --${options}`;
  return `${day}, \`${how}\` tại ${commit}; ${processors}, ${memory}, ${type()} ${release()}, Node ${process.version}; trung vị (thấp nhất – cao nhất) của ${runs} lần xen kẽ, lệnh chậm ít lần hơn:`;
}

/** What is not in the table, and why. */
export function notes({ missing, peers, sizes, old }) {
  const absent = missing.map(({ name, missing: why }) => `${name} (${why})`);
  const tooMany = (most) => sizes.filter((size) => SIZES[size] > most);
  const bounded = [...peers, ...(old ? [{ name: old.name, upTo: MOST.old }] : [])]
    .map(({ name, upTo = Number.POSITIVE_INFINITY }) => ({ name, beyond: tooMany(upTo) }))
    .filter(({ beyond }) => beyond.length > 0)
    .map(({ name, beyond }) => `${name} (${beyond.join(', ')})`);
  return [
    ...(absent.length > 0 ? ['', `Không có trên máy này: ${absent.join(', ')}.`] : []),
    ...(bounded.length > 0 ? ['', `Không đo vì quá lâu: ${bounded.join(', ')}.`] : []),
  ];
}
