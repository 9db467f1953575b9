import { type Condition, gravity } from '../../domain/condition.js';
import type { ConditionText } from '../../messages/doctor.js';
import type { Messages } from '../../messages/messages.js';

/** A condition in words; what kind of fault it is only the exit code tells. */
export function conditionText(
  condition: Condition,
  t: Messages,
): { state: 'ok' | 'warning' | 'fault'; text: ConditionText } {
  const grave = gravity[condition.code];
  const text = (t.doctor.condition[condition.code] as (args: unknown) => ConditionText)(condition.args);
  return { state: grave === 'ok' || grave === 'warning' ? grave : 'fault', text };
}
