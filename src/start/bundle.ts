import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { CodeCache, HEAD } from './code-cache.js';

type Wrapper = (exports: object, require: (name: string) => unknown, module: { exports: object }) => void;

/** The built program and, in files of their own, the packages few commands need; each is loaded once. */
export class Bundle {
  private readonly loaded = new Map<string, { exports: object }>();
  /** Files V8 had to compile. */
  private readonly compiled: { readonly cache: CodeCache; readonly script: Script }[] = [];
  private readonly require: NodeJS.Require;

  /** `folder`: where the build has put them; `command`: for which the code is kept. */
  constructor(
    private readonly folder: string,
    private readonly command: string,
  ) {
    this.require = createRequire(join(folder, 'irt.cjs'));
  }

  load(name: string): object {
    const known = this.loaded.get(name);
    if (known) return known.exports;
    const filename = join(this.folder, name);
    // The build writes nothing beyond ASCII.
    const source = readFileSync(filename, 'latin1');
    const head = source.slice(0, HEAD);
    const cache = new CodeCache(join(this.folder, 'cache'), `${this.command}-${name.slice(2)}`, head);
    const cachedData = cache.read();
    const wrapped = `(function(exports,require,module){${source}\n})`;
    const script = new Script(wrapped, { filename, ...(cachedData ? { cachedData } : {}) });
    if (!cachedData || script.cachedDataRejected) this.compiled.push({ cache, script });
    const module = { exports: {} };
    this.loaded.set(name, module);
    const wrapper = script.runInThisContext() as Wrapper;
    wrapper(
      module.exports,
      (wanted) => (wanted.startsWith('./') ? this.load(wanted) : this.require(wanted)),
      module,
    );
    return module.exports;
  }

  /** What names the content of a file. */
  headOf(name: string): string {
    const fd = openSync(join(this.folder, name), 'r');
    const head = Buffer.alloc(HEAD);
    readSync(fd, head, 0, HEAD, 0);
    closeSync(fd);
    return head.toString('latin1');
  }

  /** Keeps what was compiled, with all that ran since. */
  keep(): void {
    for (const { cache, script } of this.compiled) cache.keep(script);
  }
}
