// Runs what is measured in turns, round after round, so that whatever else the machine does falls on all alike.
// How CPU and memory are counted: `clock.py`.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What every command is given: no colour, no width, no certificates (they make Node 20 start three times slower). */
const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, IRT_STORE, IRT_LANG, COLUMNS, FORCE_COLOR, ...inherited } =
  process.env;
const env = { ...inherited, NO_COLOR: '1', TZ: 'Asia/Ho_Chi_Minh' };

/** A run longer than this is done but so many times. */
const SLOW = [
  { seconds: 15, runs: 1 },
  { seconds: 4, runs: 3 },
];

/** The program that runs the others and says what each took; `python` may be a script that looks for one. */
export function startClock(python, folder) {
  const real = execFileSync(python, ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
  const child = spawn(real, [fileURLToPath(new URL('clock.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
  const [out, err] = ['out', 'err'].map((name) => join(folder, name));
  let rest = '';
  const nextLine = async () => {
    while (!rest.includes('\n')) rest += (await answers.next()).value ?? '\n';
    const [line, ...others] = rest.split('\n');
    rest = others.join('\n');
    return line;
  };
  return {
    async run({ argv, stdin }) {
      child.stdin.write(`${JSON.stringify({ argv, stdin, out, err, env })}\n`);
      const { error, ...taken } = JSON.parse((await nextLine()) || '{"error":"the clock has stopped"}');
      if (error) throw new Error(`${argv[0]}: ${error}`);
      return { ...taken, out: () => readFileSync(out, 'utf8'), err: () => readFileSync(err, 'utf8') };
    },
    stop: () => child.stdin.end(),
  };
}

/**
 * What each subject took in each round it had. A subject: `{ key, argv, stdin?, before?, codes?, fact }`; `fact` takes
 * a number from its output, that it has done its work at all. What fails is not measured: `failed` says why.
 */
export async function measure(clock, subjects, runs, told) {
  const results = new Map(subjects.map(({ key }) => [key, { samples: [], runs, fact: undefined }]));
  // The first round is not counted (caches are made in it), but where a run is slow.
  for (let round = 0; round <= runs; round += 1) {
    for (const subject of subjects) {
      const result = results.get(subject.key);
      if (result.failed || result.samples.length >= result.runs) continue;
      await subject.before?.(round);
      const taken = await clock.run({ argv: subject.argv(round), stdin: subject.stdin });
      result.failed = faultOf(subject, taken, result);
      if (result.failed) told(`${subject.key}: ${result.failed}`);
      if (round === 0) result.runs = runsOf(taken, runs);
      if (!result.failed && (round > 0 || result.runs < runs)) result.samples.push(taken);
    }
    told(round === 0 ? 'vòng khởi động xong' : `xong vòng ${round}/${runs}`);
  }
  return results;
}

const runsOf = ({ wall }, runs) => {
  const slow = SLOW.find(({ seconds }) => wall > seconds * 1000);
  return Math.min(runs, slow?.runs ?? runs);
};

/** Why a run is none: its exit code, or an output without what it is run for. */
function faultOf({ codes = [0], fact }, taken, result) {
  if (!codes.includes(taken.code)) return `mã thoát ${taken.code}: ${firstLine(taken.err() || taken.out())}`;
  try {
    result.fact = fact?.(taken.out()) ?? 1;
  } catch (error) {
    return `kết quả không như mong đợi: ${error.message}`;
  }
  return result.fact > 0 ? undefined : 'kết quả rỗng';
}

const firstLine = (text) => text.trim().split('\n')[0]?.slice(0, 200) ?? '';
