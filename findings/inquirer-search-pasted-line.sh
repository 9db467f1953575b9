#!/usr/bin/env bash
# Believed: the answer of a search prompt is the entry its last line shows with a tick.
# Seen:     when letters and Enter come in one piece, as pasted text does, the tick stands before the entry the letters lead to and
#           the answer is the first entry of the list as it was before them. Typed letter by letter the two are the same.
# Version:  @inquirer/search 3.2.2 (in inquirer 12.9.6), 4.2.1; Node 20 to 26.
# Source:   the key handler takes the entry of the last drawing; the list is asked for again only after all keys of the piece.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund search3@npm:@inquirer/search@3.2.2 search4@npm:@inquirer/search@4.2.1
cat >see.mjs <<'JS'
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

const entries = ['Cổng dịch vụ công', 'Thư điện tử'];
const source = (term = '') => entries.filter((entry) => entry.toLowerCase().includes(term));

async function answerTo(search, pieces) {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = '';
  output.on('data', (piece) => (screen += piece));
  const asked = search({ message: 'Hệ thống', source: async (term) => source(term) }, { input, output });
  for (const piece of pieces) {
    // Until the prompt has drawn what it shows now.
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    input.write(piece);
  }
  const answer = await asked;
  const ticked = entries.filter((entry) => stripVTControlCharacters(screen).split('✔').at(-1).includes(entry));
  return { ticked: ticked.join(), answer };
}

const seen = [];
for (const name of ['search3', 'search4']) {
  const { default: search } = await import(name);
  const typed = await answerTo(search, ['t', 'h', 'ư', '\r']);
  const pasted = await answerTo(search, ['thư\r']);
  seen.push({ name, typed, pasted });
}
console.log(JSON.stringify(seen));
JS
seen=$(node see.mjs)
echo "$seen"
one() { printf '{"name":"%s","typed":{"ticked":"Thư điện tử","answer":"Thư điện tử"},"pasted":{"ticked":"Thư điện tử","answer":"Cổng dịch vụ công"}}' "$1"; }
wanted="[$(one search3),$(one search4)]"
if [ "$seen" != "$wanted" ]; then
  echo "changed: expected $wanted" >&2
  exit 1
fi
