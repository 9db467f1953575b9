// Preloaded into the program: makes one call to the file system fail, or kills the process at it.
//   IRT_FAULT_ROOT   only calls below this folder count
//   IRT_FAULT_AT     which call, from 1; 0 lets all of them through
//   IRT_FAULT_CODE   what the system answers (ENOSPC, EIO …), or KILL
//   IRT_FAULT_COUNT  file that is told how many calls there were
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { IRT_FAULT_ROOT: root, IRT_FAULT_AT: at, IRT_FAULT_CODE: code, IRT_FAULT_COUNT: log } = process.env;
const { writeFileSync, writeSync, closeSync } = fs;
const ours = new Set();
let calls = 0;

const isOurs = (first) => (typeof first === 'number' ? ours.has(first) : String(first).startsWith(root));

/** A disk that fills up takes half of what is written. */
function halfWritten(name, args) {
  if (code !== 'ENOSPC' || typeof args[0] !== 'number') return;
  const [fd, data, offset = 0, length] = args;
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  if (name === 'writeFileSync') writeSync(fd, bytes.subarray(0, bytes.length >> 1));
  if (name === 'writeSync') writeSync(fd, bytes, offset, (length ?? bytes.length) >> 1, args[4]);
}

function fail(name, args) {
  if (code === 'KILL') process.kill(process.pid, 'SIGKILL');
  halfWritten(name, args);
  if (name === 'closeSync') closeSync(args[0]);
  throw Object.assign(new Error(`${code}: injected, ${name}`), { code, syscall: name });
}

for (const name of [
  ...[
    'accessSync',
    'chmodSync',
    'closeSync',
    'copyFileSync',
    'fchmodSync',
    'fchownSync',
    'fstatSync',
    'fsyncSync',
  ],
  ...['ftruncateSync', 'linkSync', 'lstatSync', 'mkdirSync', 'openSync', 'readFileSync', 'readSync'],
  ...[
    'readdirSync',
    'renameSync',
    'rmSync',
    'rmdirSync',
    'statSync',
    'unlinkSync',
    'writeFileSync',
    'writeSync',
  ],
]) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (isOurs(name === 'copyFileSync' ? args[1] : args[0])) {
      calls += 1;
      if (calls === Number(at)) fail(name, args);
    }
    const result = real(...args);
    if (name === 'openSync' && isOurs(args[0])) ours.add(result);
    if (name === 'closeSync') ours.delete(args[0]);
    return result;
  };
}
syncBuiltinESMExports();
process.on('exit', () => log && writeFileSync(log, String(calls)));
