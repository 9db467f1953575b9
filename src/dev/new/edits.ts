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
    return this.after.get(path) ?? this.onDisk(path);
  }

  create(path: string, text: string): void {
    if (this.after.has(path) || this.isOnDisk(path)) throw new Refusal(`${path} is there already`);
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
    const before = this.paths
      .filter((path) => this.isOnDisk(path))
      .map((path) => [path, this.onDisk(path)] as const);
    const made = [...this.after].flatMap(([path, text]) => this.put(path, text));
    return () => {
      for (const path of made) rmSync(path, { recursive: true, force: true });
      for (const [path, text] of before) this.put(path, text);
    };
  }

  private isOnDisk = (path: string): boolean => existsSync(join(this.root, path));
  private onDisk = (path: string): string => readFileSync(join(this.root, path), 'utf8');

  /** Gives the file or the folder that was not there before. */
  private put(path: string, text: string): readonly string[] {
    const file = join(this.root, path);
    const isNew = !existsSync(file);
    const folder = mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return isNew ? [folder ?? file] : [];
  }
}
