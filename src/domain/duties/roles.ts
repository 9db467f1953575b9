import type { Judgement } from './result.js';

/** A duty of a role nobody alive holds: who owes it is not known, so it is not met. */
export const unheld = (
  role: 'irt-host' | 'finance',
  state: 'unknown' | 'not-applicable' = 'unknown',
): Judgement => ({
  subject: { kind: 'store' },
  agency: null,
  state,
  due: null,
  code: 'role-unheld',
  args: { role },
  next: ['agency', 'edit', { blank: 'id' }, '--roles', `+${role}`],
});
