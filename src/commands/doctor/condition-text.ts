import { type Condition, gravity } from '../../domain/condition.js';
import type { ConditionText } from '../../messages/doctor.js';
import type { Messages } from '../../messages/messages.js';
import { textOf } from '../../messages/text-of.js';

/** A condition in words; what kind of fault it is only the exit code tells. */
export function conditionText(
  condition: Condition,
  t: Messages,
): { state: 'ok' | 'warning' | 'fault'; text: ConditionText } {
  const grave = gravity[condition.code];
  const text: ConditionText = textOf(t.doctor.condition, condition);
  return { state: grave === 'ok' || grave === 'warning' ? grave : 'fault', text };
}
