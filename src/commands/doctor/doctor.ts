import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit, Failure } from '../../cli/failure.js';
import {
  isDocumentAsked,
  isForPrograms,
  isSilent,
  renderDoc,
  writeOutput,
  writeValue,
} from '../../cli/output.js';
import { patchText } from '../../cli/patch.js';
import { gravity, type Repair } from '../../domain/condition.js';
import { type LawDays, lawDays } from '../../domain/duties/newer-law.js';
import { show } from '../../render/show.js';
import type { Care, Examination } from '../../store/care.js';
import { conditionText } from './condition-text.js';
import { newestRecord } from './newest-record.js';
import { doctorScreen } from './screen.js';

export interface DoctorOptions {
  readonly repair: boolean;
  readonly yes: boolean;
  /** What is to become of a change that came from elsewhere. */
  readonly journal?: 'apply' | 'discard';
}

/** Examines the store's folder and this machine; with `--repair` first mends what a person agrees to. */
export async function doctor(ctx: Ctx, options: DoctorOptions): Promise<ExitCode> {
  const { care, dir } = await ctx.openCare();
  const known = { newest: await newestRecord(ctx), laws: await lawsOf(ctx) };
  let found = care.examine(ctx.now(), known);
  let done: readonly Repair[] | undefined;
  if (options.repair) {
    const repairs = [...found.repairs, ...decided(care, options)];
    if (await agreed(ctx, care, repairs, options)) {
      done = await repaired(ctx, care, repairs);
      found = care.examine(ctx.now(), known);
    } else if (!isDocumentAsked(ctx)) return exit.done;
  }
  const code = codeOf(found);
  if (isSilent(ctx, code)) return code;
  if (isForPrograms(ctx)) writeValue(ctx, doctorJson(ctx, found, done));
  else writeOutput(ctx, await renderDoc(ctx, doctorScreen(ctx, dir, found), []));
  return code;
}

async function lawsOf(ctx: Ctx): Promise<LawDays | undefined> {
  const { catalogues, whole, off } = await ctx.openDuties();
  return whole ? lawDays(catalogues, off(), ctx.now().day) : undefined;
}

/** What a person decided about a change that came from elsewhere. */
function decided(care: Care, { journal }: DoctorOptions): readonly Repair[] {
  const files = care.foreignJournal()?.map(({ file }) => file);
  if (!files || journal === undefined) return [];
  return [{ code: journal === 'apply' ? 'apply-journal' : 'discard-journal', files }];
}

/** What a change from elsewhere would do is shown whoever runs this, and however silently. */
async function showForeign(ctx: Ctx, care: Care, repairs: readonly Repair[]): Promise<void> {
  if (!repairs.some(({ code }) => code === 'apply-journal')) return;
  const changes = care.foreignJournal() ?? [];
  const patches = await Promise.all(
    changes.map(({ file, before = '', after = '' }) => patchText(file, before, after)),
  );
  ctx.io.err(`${ctx.t.doctor.willApply}\n${patches.join('')}`);
}

/** Shows what would be done and asks; false when it is only to be shown. */
async function agreed(
  ctx: Ctx,
  care: Care,
  repairs: readonly Repair[],
  { yes }: DoctorOptions,
): Promise<boolean> {
  const { doctor: say } = ctx.t;
  await showForeign(ctx, care, repairs);
  const silent = yes && (ctx.globals.quiet === true || isForPrograms(ctx));
  if (!silent || ctx.globals.dryRun) {
    const lines = repairs.map((repair) => `  - ${show(say.repair(repair))}`);
    const lead = repairs.length > 0 ? say.willRepair(repairs.length) : say.nothingToRepair;
    ctx.io.err(`${[lead, ...lines].join('\n')}\n`);
  }
  if (ctx.globals.dryRun) return false;
  if (yes || repairs.length === 0) return true;
  const prompter = await ctx.prompter();
  if (!prompter) throw new Failure('yes-needed', { command: ctx.t.irt`doctor --repair` });
  if (!(await prompter.confirm(say.confirmRepair))) throw new Failure('cancelled', {}, 'cancelled');
  return true;
}

async function repaired(ctx: Ctx, care: Care, repairs: readonly Repair[]): Promise<readonly Repair[]> {
  if (repairs.length === 0) return repairs;
  await care.repair(repairs);
  const silent = ctx.globals.quiet === true || isForPrograms(ctx);
  if (!silent) ctx.io.err(`${ctx.t.doctor.repaired(repairs.length)}\n`);
  return repairs;
}

/** A store that cannot be used is graver than files that cannot; warnings change nothing. */
function codeOf({ checked }: Examination): ExitCode {
  const found = checked.map(({ condition }) => gravity[condition.code]);
  if (found.includes('store')) return exit.store;
  return found.includes('data') ? exit.data : exit.done;
}

function doctorJson(ctx: Ctx, { checked }: Examination, done: readonly Repair[] | undefined) {
  return {
    format: 'irt.doctor/1',
    checks: checked.map(({ probe, condition }) => {
      const { state, text } = conditionText(condition, ctx.t);
      const message = [text.seen, ...(text.why ? [text.why] : [])].join(' ');
      return { id: probe, state, message, next: text.next ?? null };
    }),
    ...(done ? { repaired: done.map((one) => ({ id: one.code, message: ctx.t.doctor.repair(one) })) } : {}),
  };
}
