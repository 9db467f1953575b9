import { expect, it } from 'vitest';
import { isOfEarlierStart } from '../../src/store/yaml/locking/holder.js';

const NOW = Date.parse('2026-11-23T02:00:00Z');
const HOUR = 3600;

it.each([
  ['before the power was cut', '2026-11-22T08:00:00Z', 2 * HOUR, true],
  ['a moment before', '2026-11-22T23:58:00Z', 2 * HOUR, true],
  ['within what a clock may be put right by', '2026-11-22T23:59:30Z', 2 * HOUR, false],
  ['since the machine runs', '2026-11-23T01:59:59Z', 2 * HOUR, false],
  ['long ago, on a machine that runs for longer', '2026-11-01T00:00:00Z', 1000 * HOUR, false],
  ['by a clock that went ahead', '2026-12-31T00:00:00Z', 2 * HOUR, false],
  ['at a moment the lock does not say', '', 2 * HOUR, false],
])('a lock taken %s', (_when, since, uptime, isDead) => {
  expect(isOfEarlierStart(since, NOW, uptime)).toBe(isDead);
});
