#!/usr/bin/env node
'use strict';
// Starts the program. Compiling it takes longer than most commands do, so that what V8 made of it is kept beside it
// (`dist/cache`, a file for each command and each Node) and taken the next time; without it a start is only slower.
const fs = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const home = join(__dirname, '..');
const words = process.argv.slice(2);
/** Characters at the head of a file that name its content. */
const HEAD = 68;
/** Bytes of a sum over the data: V8 itself would take damaged data and crash over it. */
const SUM = 4;

function sayVersion() {
  const text = fs.readFileSync(join(home, 'package.json'), 'utf8');
  try {
    fs.writeSync(1, `irt ${JSON.parse(text).version}\n`);
  } catch (error) {
    // Who reads has gone.
    if (error.code !== 'EPIPE') throw error;
  }
}

function start(dist) {
  const bundle = new Bundle(dist);
  bundle
    .load('./irt.cjs')
    .run(process, home)
    .then((code) => {
      process.exitCode = code;
      // A mistyped command is not worth a file.
      if (code !== 2) bundle.keep();
    });
}

/** The program and, in files of their own, the packages few commands need. */
class Bundle {
  constructor(dist) {
    this.dist = dist;
    this.loaded = new Map();
    this.fresh = [];
  }

  load(name) {
    const known = this.loaded.get(name);
    if (known) return known.exports;
    const file = join(this.dist, name);
    // Nothing in it is beyond ASCII.
    const source = fs.readFileSync(file, 'latin1');
    const cache = new CodeCache(join(this.dist, 'cache'), name, source.slice(0, HEAD));
    const cachedData = cache.read();
    const wrapped = `(function(exports,require,module){${source}\n})`;
    const script = new Script(wrapped, { filename: file, cachedData });
    const made = { exports: {} };
    this.loaded.set(name, made);
    if (cachedData === undefined || script.cachedDataRejected) this.fresh.push({ cache, script });
    const requireHere = (wanted) => (wanted.startsWith('./') ? this.load(wanted) : require(wanted));
    script.runInThisContext()(made.exports, requireHere, made);
    return made.exports;
  }

  keep() {
    for (const { cache, script } of this.fresh) cache.keep(script);
  }
}

/** What V8 compiled of a file in an earlier run of the same command; damaged or of another build, it is not taken. */
class CodeCache {
  constructor(folder, name, bundle) {
    const called = words.find((word) => /^[a-z][a-z-]{0,30}$/.test(word)) ?? 'help';
    this.folder = folder;
    this.path = join(folder, `${process.version}-${process.arch}-${called}-${name.slice(2)}`);
    this.bundle = bundle;
  }

  read() {
    let bytes;
    try {
      bytes = fs.readFileSync(this.path);
    } catch {
      return undefined;
    }
    const data = bytes.subarray(HEAD + SUM);
    const isWhole = bytes.length > HEAD + SUM && bytes.readInt32LE(HEAD) === sumOf(data);
    return isWhole && bytes.latin1Slice(0, HEAD) === this.bundle ? data : undefined;
  }

  /** Seen whole or not at all; where nothing can be written, nothing is kept. */
  keep(script) {
    const aside = `${this.path}.${process.pid}`;
    try {
      fs.mkdirSync(this.folder, { recursive: true });
      const data = script.createCachedData();
      const sum = Buffer.alloc(SUM);
      sum.writeInt32LE(sumOf(data));
      fs.writeFileSync(aside, Buffer.concat([Buffer.from(this.bundle, 'latin1'), sum, data]), {
        flush: true,
      });
      fs.renameSync(aside, this.path);
    } catch {
      remove(aside);
    }
  }
}

function remove(path) {
  try {
    fs.rmSync(path, { force: true });
  } catch {
    // Nor can what was begun be taken away.
  }
}

function sumOf(data) {
  const whole = new Int32Array(data.buffer, data.byteOffset, data.length >> 2);
  let sum = data.length;
  for (let at = 0; at < whole.length; at += 1) sum = (Math.imul(sum, 31) + whole[at]) | 0;
  return sum;
}

if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) sayVersion();
else start(join(home, 'dist'));
