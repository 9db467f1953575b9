// Programs that do a comparable part of the work on the same records. None does all of it: what each does stands in its title.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of an installed program. */
export function which(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {}
  }
  return undefined;
}

const OVERDUE = `[inputs | select(.kind == "scan")] | group_by(.systems[0]) | map(max_by(.finished))
  | map(select(.finished < "2026-05-23")) | length`;
const lines = (out) => out.trim().split('\n').length;

/** `argv` of the forms of a store; `upTo` where more records would take an hour. */
const PEERS = [
  {
    name: 'libyaml',
    title: 'libyaml (C): chỉ tách từ tố YAML',
    build: buildTokenizer,
    argv: (program) => [program],
    stdin: ({ list }) => list,
    fact: Number,
  },
  {
    name: 'ledger',
    title: 'ledger bal: đọc, cộng; không xét',
    argv: (program, { journal }) => [program, '-f', journal, '--args-only', 'bal'],
    fact: lines,
    upTo: 100_000,
  },
  {
    name: 'hledger',
    title: 'hledger check',
    argv: (program, { journal }) => [program, 'check', '-f', journal],
    upTo: 100_000,
  },
  {
    name: 'recsel',
    title: 'recsel -e: một điều kiện (recutils)',
    argv: (program, { rec }) => [program, '-e', "kind = 'scan' && finished << '2026-05-23'", '-c', rec],
    fact: Number,
    upTo: 100_000,
  },
  {
    name: 'recfix',
    title: 'recfix --check: kiểu, khóa (recutils)',
    argv: (program, { rec }) => [program, '--check', rec],
    upTo: 10_000,
  },
  {
    name: 'jq',
    title: 'jq: một điều kiện, từ JSON',
    argv: (program, { ndjson }) => [program, '-n', OVERDUE, ndjson],
    fact: Number,
    upTo: 100_000,
  },
  {
    name: 'plain',
    title: 'yaml + zod + dayjs viết thẳng: đọc, kiểm tra, ba điều kiện',
    build: ({ built }) => ({ program: built.plain }),
    argv: (program, { store }) => [process.execPath, program, store],
    fact: (out) => (JSON.parse(out).problems === 0 ? JSON.parse(out).results.length : 0),
    upTo: 100_000,
  },
];

/** Where a store in the forms of others lies, and the list of its own files. */
export function formsIn(folder) {
  const names = {
    journal: 'store.journal',
    rec: 'store.rec',
    ndjson: 'store.ndjson',
    lowdb: 'lowdb.json',
    list: 'files',
  };
  return Object.fromEntries(Object.entries(names).map(([form, name]) => [form, join(folder, name)]));
}

/** Those that are here, each with its program, and why the others are not. */
export function findPeers(context) {
  const found = PEERS.map((peer) => {
    const { program, missing } = peer.build?.(context) ?? { program: which(peer.name) };
    return { ...peer, program, missing: program ? undefined : (missing ?? 'chưa cài') };
  });
  return { peers: found.filter(({ program }) => program), missing: found.filter(({ program }) => !program) };
}

function buildTokenizer({ folder }) {
  const [compiler, program] = [which('cc'), join(folder, 'tokenize')];
  if (!compiler) return { missing: 'không có trình biên dịch C (cc)' };
  const source = fileURLToPath(new URL('tokenize.c', import.meta.url));
  try {
    execFileSync(compiler, ['-O2', '-o', program, source, '-lyaml'], { stdio: 'pipe' });
    return { program };
  } catch {
    return { missing: 'không biên dịch được với libyaml (libyaml-dev)' };
  }
}
