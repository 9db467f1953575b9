#!/usr/bin/env bash
# Believed: Intl's lunar calendar in the locale `vi` says when Tết is, so that days off can be counted without a table.
# Seen:     there is only the Chinese calendar, reckoned for Beijing. Where the new moon falls between the two midnights it is a day late
#           (2007), and once a whole month (1985: 21 January in Viet Nam, 20 February by Intl). date-holidays, which has a Vietnamese
#           calendar of its own, gives the days that were kept.
# Version:  Node 20 (ICU 73) to 26; date-holidays 3.37.0.
# Source:   CLDR, calendar types: "chinese", "dangi" and no Vietnamese one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-holidays@3.37.0
cat >see.mjs <<'JS'
import Holidays from 'date-holidays';

const lunar = new Intl.DateTimeFormat('vi-u-ca-chinese', { timeZone: 'Asia/Ho_Chi_Minh', day: 'numeric', month: 'numeric' });
const isNewYear = (day) =>
  lunar.formatToParts(day).filter(({ type }) => type !== 'literal').every(({ value }) => Number(value) === 1);

function byIntl(year) {
  for (let day = new Date(`${year}-01-10T05:00:00Z`); day.getUTCMonth() < 3; day = new Date(day.getTime() + 86_400_000)) {
    if (isNewYear(day)) return day.toISOString().slice(0, 10);
  }
}
const byHolidays = (year) =>
  new Holidays('VN').getHolidays(year).find(({ name }) => name === 'Tết Nguyên Đán').date.slice(0, 10);

for (const year of [1985, 2007, 2026]) console.log(year, 'Intl', byIntl(year), 'date-holidays', byHolidays(year));
JS
seen=$(node see.mjs)
echo "$seen"
wanted='1985 Intl 1985-02-20 date-holidays 1985-01-21
2007 Intl 2007-02-18 date-holidays 2007-02-17
2026 Intl 2026-02-17 date-holidays 2026-02-17'
if [ "$seen" != "$wanted" ]; then
  printf 'changed: expected\n%s\n' "$wanted" >&2
  exit 1
fi
