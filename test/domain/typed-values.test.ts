import { describe, expect, it } from 'vitest';
import { readAmount, readDays } from '../../src/domain/amounts.js';
import { readDay, readMoment, readTime, show } from '../../src/domain/calendar.js';
import { fitting, listsOf } from '../../src/domain/meant.js';
import { readQuarter, readReportedPeriod } from '../../src/domain/periods.js';

describe('days as people write them', () => {
  it.each([
    ['05/03/2026', '2026-03-05'],
    ['5/3/2026', '2026-03-05'],
    ['5-3-2026', '2026-03-05'],
    ['5.3.2026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    [' ngày 5/3/2026\n', '2026-03-05'],
    ['Ngày 5 tháng 3 năm 2026', '2026-03-05'],
    ['ngay 05 thang 03/2026', '2026-03-05'],
    ['31/02/2026', undefined],
    ['5/3/26', undefined],
    ['5/3.2026', undefined],
    ['tháng 3 năm 2026', undefined],
  ])('%s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });
});

describe('times as people write them', () => {
  it.each([
    ['20/08/2026 9:30', '2026-08-20T09:30+07:00'],
    ['20/08/2026 08h30', '2026-08-20T08:30+07:00'],
    ['8h30 20/08/2026', '2026-08-20T08:30+07:00'],
    ['8h30 ngày 20/8/2026', '2026-08-20T08:30+07:00'],
    ['8 giờ 30 phút ngày 20 tháng 8 năm 2026', '2026-08-20T08:30+07:00'],
    ['8h, 20/8/2026', '2026-08-20T08:00+07:00'],
    ['20/8/2026 lúc 14g05', '2026-08-20T14:05+07:00'],
    ['2026-08-20T09:30:15', '2026-08-20T09:30:15+07:00'],
    ['2026-08-20T02:30Z', '2026-08-20T02:30Z'],
    ['2026-08-20T09:30-05:00', '2026-08-20T09:30-05:00'],
    ['20/08/2026T9:30', '2026-08-20T09:30+07:00'],
    ['20/08/2026 24h00', undefined],
    ['20/08/2026 8h75', undefined],
    ['20/08/2026', undefined],
    ['8h30', undefined],
  ])('%s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
  it('what is shown is read as the same moment', () => {
    for (const time of ['2026-08-20T09:30:00+07:00', '2026-12-31T23:59:00+07:00']) {
      expect(readMoment(show(time))).toEqual(readMoment(time));
    }
  });
});

describe('periods a report covers', () => {
  it.each([
    ['2026-Q3', '2026-Q3'],
    ['2026q3', '2026-Q3'],
    ['Q3/2026', '2026-Q3'],
    ['quý 3/2026', '2026-Q3'],
    ['Quý III/2026', '2026-Q3'],
    ['QUY IV nam 2026', '2026-Q4'],
    ['quý 1 năm 2026', '2026-Q1'],
    ['6 tháng đầu năm 2026', '2026-H1'],
    ['06 tháng cuối năm 2026', '2026-H2'],
    ['sáu tháng đầu năm 2026', '2026-H1'],
    ['nửa đầu năm 2026', '2026-H1'],
    ['nửa năm cuối 2026', '2026-H2'],
    ['2026-H1', '2026-H1'],
    ['H2/2026', '2026-H2'],
    ['năm 2026', '2026'],
    ['2026', '2026'],
    ['tháng 7/2026', undefined],
    ['quý 5/2026', undefined],
    ['quý 3', undefined],
    ['6 tháng năm 2026', undefined],
  ])('%s', (typed, id) => {
    expect(readReportedPeriod(typed)).toBe(id);
  });
  it('a quarter is no half and no year', () => {
    expect(readQuarter('quý III năm 2026')).toEqual({ id: '2026-Q3', from: '2026-07-01', to: '2026-09-30' });
    expect(readQuarter('6 tháng đầu năm 2026')).toBeUndefined();
    expect(readQuarter('2026')).toBeUndefined();
  });
});

describe('numbers with what they count', () => {
  it.each([
    ['level', 'Cấp 3', 3],
    ['level', 'CẤP ĐỘ 3', 3],
    ['level', 'level 3', 3],
    ['level', '3', 3],
    ['hours', '8h30', 8.5],
    ['hours', '8 giờ 20 phút', 8.33],
    ['hours', '8 giờ', 8],
    ['hours', '8,5 giờ', 8.5],
    ['hours', '90 phút', 1.5],
    ['hours', '8.5', 8.5],
    ['vnd', '350.000.000 đồng', 350_000_000],
    ['vnd', '350 triệu', 350_000_000],
    ['vnd', '1,5 tỷ đồng', 1_500_000_000],
    ['vnd', '350000000đ', 350_000_000],
    ['vnd', '0,1 triệu', 100_000],
  ] as const)('%s: %s', (unit, typed, value) => {
    expect(readAmount(typed, unit !== 'hours', unit)).toEqual({ value });
  });
  it.each([
    ['level', 'Cấp ba'],
    ['hours', '8h75'],
    ['hours', '8 ngày'],
    ['vnd', '350 nghìn tỷ xu'],
    ['vnd', '1,0000001 triệu'],
    ['vnd', '1.350 tỷ'],
    [undefined, '3 cái'],
  ] as const)('%s: %s is none', (unit, typed) => {
    expect(readAmount(typed, unit !== 'hours', unit)).toHaveProperty('meant');
  });
  it.each([
    ['60', 60],
    ['60d', 60],
    ['60 ngày', 60],
    ['60 NGAY', 60],
    ['2 tuần', 14],
    ['3 tháng', undefined],
    ['-1', undefined],
  ])('days: %s', (typed, days) => {
    expect(readDays(typed)).toBe(days);
  });
});

describe('what a typed text stands for', () => {
  const called = [
    { id: 'cao', names: ['Thấp', 'Low'] },
    { id: 'low', names: ['Cao', 'High'] },
    { id: 'hoa', names: ['Xã Hòa An'] },
    { id: 'hoa-2', names: ['Xã Hoa An'] },
    { id: 'van-hoa', names: ['Sở Văn hóa, Thể thao và Du lịch'] },
    { id: 'twin-1', names: ['Trùng'] },
    { id: 'twin-2', names: ['trung'] },
  ];
  it.each([
    ['cao', ['cao']],
    ['CAO', ['cao']],
    ['low', ['low']],
    ['high', ['low']],
    ['xã hoà an', ['hoa']],
    ['Xã Hoa An', ['hoa-2']],
    ['xa hoa an', ['hoa', 'hoa-2']],
    ['so van hoa,  the thao va du lich', ['van-hoa']],
    ['Trùng', ['twin-1']],
    ['TRUNG', ['twin-2']],
    ['trúng', ['twin-1', 'twin-2']],
    ['xã', []],
    ['', []],
  ])('%s', (typed, ids) => {
    expect(fitting(typed, called)).toEqual(ids);
  });
  it('a name may hold the comma that parts a list', () => {
    const one = (piece: string) => {
      const fits = fitting(piece, called);
      return fits.length === 1 ? fits[0] : undefined;
    };
    expect(listsOf('Sở Văn hóa, Thể thao và Du lịch', one)).toEqual([['van-hoa']]);
    expect(listsOf('hoa,Sở Văn hóa, Thể thao và Du lịch , cao', one)).toEqual([['hoa', 'van-hoa', 'cao']]);
    expect(listsOf('hoa, nobody', one)).toEqual([]);
    expect(listsOf('', one)).toEqual([[]]);
    const known: Readonly<Record<string, string>> = { a: 'a', b: 'b', 'a, b': 'ab' };
    expect(listsOf('a, b', (piece) => known[piece])).toHaveLength(2);
  });
});
