import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Why nothing was written, in words for whoever typed the command. */
export class Refusal extends Error {}

/** What is to be written, collected first: all of it or nothing. */
export class Edits {
  private readonly after = new Map<string, string>();
  constructor(readonly root: string) {}

  get paths(): readonly string[] {
    return [...this.after.keys()];
  }

  read(path: string): string {
    return this.after.get(path) ?? readFileSync(join(this.root, path), 'utf8');
  }

  create(path: string, text: string): void {
    if (this.after.has(path) || existsSync(join(this.root, path)))
      throw new Refusal(`${path} is there already`);
    this.after.set(path, text);
  }

  change(path: string, change: (text: string) => string): void {
    try {
      this.after.set(path, change(this.read(path)));
    } catch (thrown) {
      throw thrown instanceof Refusal ? new Refusal(`${path}: ${thrown.message}`) : thrown;
    }
  }

  /** Gives what takes all of it back. */
  write(): () => void {
    const before = this.paths.map((path) => [path, this.onDisk(path)] as const);
    for (const [path, text] of this.after) this.put(path, text);
    return () => {
      for (const [path, text] of before) this.put(path, text);
    };
  }

  private onDisk(path: string): string | undefined {
    const file = join(this.root, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  private put(path: string, text: string | undefined): void {
    const file = join(this.root, path);
    if (text === undefined) rmSync(file, { force: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}
