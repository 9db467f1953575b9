import * as z from 'zod';
import { laterDay } from '../../calendar.js';
import { agency as agencyKind } from '../../kinds/agency.js';
import { amount } from '../amounts.js';
import { defineCheck } from '../check.js';
import { explainPaperKept } from '../explain/papers.js';
import { subjectOf } from '../explain/records.js';
import { isManagedBy, notePaper, papersOf } from '../papers.js';
import { proofOf } from '../result.js';
import { lateBy, standing, windowDays } from '../window.js';

/** A paper about each live system is kept by a day; once that has passed, without one nothing is known. */
export const paperKept = defineCheck({
  name: 'paper-kept',
  subjects: ['system'],
  options: z.strictObject({
    paper: z.enum(['admin-training', 'transition']),
    /** What the paper is called; the first word is the one suggested. */
    words: z.array(z.string().min(1)).min(1),
    fromLevel: z.int().min(1).max(5).optional(),
    /** Only systems whose level was approved before this day. */
    levelledBefore: z.iso.date().optional(),
    /** Papers older than this are about something else. */
    issuedFrom: z.iso.date().optional(),
    by: z.iso.date(),
    except: z.array(agencyKind.schema.shape.type).default([]),
    window: amount(),
  }),
  *judge(world, { paper, words, fromLevel, levelledBefore, issuedFrom, by, except, window }, duty) {
    for (const system of world.liveSystems()) {
      if (isManagedBy(world, system, except)) continue;
      const head = {
        subject: { kind: 'system', id: system.id },
        agency: world.ownerOfSystem(system.id),
      } as const;
      const { level } = system;
      if (fromLevel !== undefined && level === undefined) {
        const next = ['system', 'edit', system.id, '--level', { blank: 'level' }] as const;
        yield { ...head, state: 'unknown', due: null, code: 'level-unknown', args: {}, next };
        continue;
      }
      if (fromLevel !== undefined && level !== undefined && level < fromLevel) {
        const args = { level, from: fromLevel };
        yield { ...head, state: 'not-applicable', due: null, code: 'level-below', args };
        continue;
      }
      const approved = system.levelDecision?.date;
      if (levelledBefore !== undefined && (approved === undefined || approved >= levelledBefore)) {
        const args = { before: levelledBefore };
        yield { ...head, state: 'not-applicable', due: null, code: 'level-not-before', args };
        continue;
      }
      const due = laterDay(by, system.inService);
      const word = words[0] ?? '';
      const papers = papersOf(world, system, words).filter(
        (found) => found.date === undefined || issuedFrom === undefined || found.date >= issuedFrom,
      );
      const [first] = papers;
      if (first?.date !== undefined) {
        const late = lateBy(due, first.date);
        const args = { paper, on: first.date, number: first.number };
        yield {
          ...head,
          state: 'met',
          due,
          late,
          proof: proofOf(first.kind, [first.in]),
          code: 'paper-kept',
          args,
        };
        continue;
      }
      const next = notePaper(system.id, word);
      const args = { paper, word, undated: papers.length > 0 };
      const given = windowDays(window, laterDay(duty.inForce.from, system.inService), due);
      const stand = standing(world.at, due, given);
      if (stand === 'past') yield { ...head, state: 'unknown', due: null, code: 'paper-unknown', args, next };
      else yield { ...head, state: stand, due, code: 'paper-awaited', args, next };
    }
  },
  *explain(world, options, duty, result) {
    const system = subjectOf(world, 'system', result.subject);
    if (!system) return;
    yield* explainPaperKept(world, options, duty, system, papersOf(world, system, options.words), result);
  },
});
