import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import { isForPrograms, writeOutput, writeValue } from '../../cli/output.js';
import { filesMeant } from '../../cli/patterns.js';
import type { Edit } from '../../store/port.js';
import { edited, recordNamed, showDiff, validateEdit } from '../record/shared.js';
import { decide, type Step } from './decide.js';

/** Copies files into the store and has a record name them with their digests; all of them or none. */
export async function attach(
  ctx: Ctx,
  subject: string,
  files: readonly string[],
  { label }: { label?: string },
): Promise<ExitCode> {
  const opened = await ctx.openStore();
  const snapshot = await opened.store.snapshot();
  const { kind, id, record } = recordNamed(snapshot, subject);
  const evidence = await opened.evidence();
  const meant = files.flatMap((word) => filesMeant(ctx.cwd, word));
  const sources = meant.map((given) => {
    const source = evidence.inspect(pathOf(ctx.cwd, opened.dir, given));
    if ('refused' in source) throw new Failure('attach-refused', { file: given, refusal: source.refused });
    return { given, source };
  });
  const steps = decide(evidence, kind, record, sources);
  const change = (done: readonly Step[]): Edit & { op: 'edit' } => {
    const added = done.filter(({ does }) => does === 'attach');
    const digests = done.filter(({ does }) => does === 'digest');
    const set = digests.map(({ index, source }) => [`evidence.${index}.sha256`, source.sha256] as const);
    const items = added.map(({ file, source: { sha256 } }) => ({ file, sha256, label }));
    return { op: 'edit', kind, id, set: Object.fromEntries(set), append: { evidence: items } };
  };
  const isEdit = steps.some(({ does }) => does === 'attach' || does === 'digest');
  if (isEdit) validateEdit(kind, record, edited(record, change(steps)));
  if (ctx.globals.dryRun) {
    await showDiff(ctx, isEdit ? await opened.store.preview([change(steps)]) : []);
    for (const { does, given, file } of steps) {
      if (does === 'attach' || does === 'restore') ctx.io.err(`  ${given} → evidence/${file}\n`);
    }
    return exit.done;
  }
  const copied: string[] = [];
  let done: readonly Step[];
  try {
    done = steps.map((step): Step => {
      if (step.does === 'restore') evidence.restore(step.file, step.source);
      if (step.does !== 'attach') return step;
      const kept = evidence.keep(kind, id, step.source);
      if (kept.isNew) copied.push(kept.file);
      return { ...step, file: kept.file };
    });
    if (isEdit) await opened.store.commit([change(done)]);
  } catch (error) {
    for (const file of copied) evidence.discard(file);
    throw error;
  }
  report(ctx, subject, done);
  if (!ctx.globals.quiet) {
    for (const step of done) ctx.io.err(`${sentence(ctx, step, kind, id)}\n`);
    ctx.io.err(`${ctx.t.say.next(ctx.t.irt`evidence list ${kind}/${id}`)}\n`);
  }
  return exit.done;
}

/** As a person in this folder means it; what messages print begins with `evidence/`, from the store on. */
function pathOf(cwd: string, dir: string, given: string): string {
  const here = resolve(cwd, given);
  return given.startsWith('evidence/') && !existsSync(here) ? resolve(dir, given) : here;
}

function report(ctx: Ctx, record: string, steps: readonly Step[]): void {
  const files = steps.map(({ file, source: { sha256 }, does }) => ({ file, sha256, did: does }));
  if (isForPrograms(ctx)) writeValue(ctx, { format: 'irt.attach/1', record, files });
  else writeOutput(ctx, files.map(({ file }) => `evidence/${file}\n`).join(''));
}

function sentence(ctx: Ctx, { does, given, file }: Step, kind: Edit['kind'], id: string): string {
  const { say } = ctx.t;
  const kept = `evidence/${file}`;
  switch (does) {
    case 'attach':
      return say.attached(kept, kind, id);
    case 'none':
      return say.attachedAlready(given, kept);
    case 'restore':
      return say.attachedAgain(kept);
    case 'digest':
      return say.digestRecorded(kept);
  }
}
