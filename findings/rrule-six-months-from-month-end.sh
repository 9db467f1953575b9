#!/usr/bin/env bash
# Believed: a rule "every 6 months" (FREQ=MONTHLY;INTERVAL=6) gives two days a year, whatever day it starts on.
# Seen:     started on 31 August it gives one: the recurrence that would fall on 31 February is left out, not moved to the
#           month's end, so a duty of every six months becomes one of every twelve, without a word. dayjs, asked to add six
#           months to the same day, gives 28 February.
# Version:  rrule 2.8.1, ical.js 2.2.1, dayjs 1.11.13; Node 20 to 26.
# Source:   RFC 5545, 3.3.10: "Recurrence rules may generate recurrence instances with an invalid date (e.g., February 30) …
#           such recurrence instances MUST be ignored"; RFC 7529 adds SKIP=BACKWARD, which neither library reads.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rrule@2.8.1 ical.js@2.2.1 dayjs@1.11.13
cat >see.mjs <<'JS'
import rrule from 'rrule';
import ICAL from 'ical.js';
import dayjs from 'dayjs';

const rule = new rrule.RRule({ freq: rrule.RRule.MONTHLY, interval: 6, dtstart: new Date(Date.UTC(2026, 7, 31)), count: 3 });
const byRrule = rule.all().map((day) => day.toISOString().slice(0, 10));

const iterator = ICAL.Recur.fromString('FREQ=MONTHLY;INTERVAL=6;COUNT=3').iterator(ICAL.Time.fromDateString('2026-08-31'));
const byIcal = [];
for (let next = iterator.next(); next; next = iterator.next()) byIcal.push(next.toString());

const byDayjs = [0, 6, 12].map((months) => dayjs('2026-08-31').add(months, 'month').format('YYYY-MM-DD'));
console.log(JSON.stringify({ byRrule, byIcal, byDayjs }));
JS
seen=$(node see.mjs)
echo "$seen"
wanted='{"byRrule":["2026-08-31","2027-08-31","2028-08-31"],"byIcal":["2026-08-31","2027-08-31","2028-08-31"],"byDayjs":["2026-08-31","2027-02-28","2027-08-31"]}'
if [ "$seen" != "$wanted" ]; then
  echo "changed: expected $wanted" >&2
  exit 1
fi
