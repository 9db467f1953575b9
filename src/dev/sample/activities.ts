import { addDays, type Day } from '../../domain/calendar.js';
import type { RecordOf } from '../../domain/kinds/index.js';
import { teamActivities } from './activities-team.js';
import { communes } from './communes.js';
import { eventId, hash, paper, workday } from './make.js';

type Activity = RecordOf<'activity'>;

const DISPATCH = paper(
  '4301/UBND-THCBKS',
  '2022-10-19',
  'UBND tỉnh Tuyên Quang',
  'Thực hiện Chỉ thị số 18/CT-TTg',
);

const directive = (agency: string, date: Day, audience: string, reach: number): Activity => ({
  id: eventId(date, agency),
  name: 'Phổ biến, quán triệt Chỉ thị 18/CT-TTg',
  agency,
  topic: 'directive',
  date,
  audience,
  reach,
  document: DISPATCH,
});

/** The addressees of 2022; who is not listed has recorded nothing, or only after the month was over. */
const of2022: Activity[] = (
  [
    ['van-phong-ubnd', '2022-10-24', 86],
    ['so-noi-vu', '2022-10-27', 64],
    ['so-tu-phap', '2022-11-02', 41],
    ['so-tai-chinh', '2022-10-28', 70],
    ['so-cong-thuong', '2022-12-08', 52],
    ['so-nong-nghiep-ptnt', '2022-11-04', 90],
    ['so-tai-nguyen-moi-truong', '2022-11-09', 77],
    ['so-xay-dung', '2022-11-10', 45],
    ['so-tt-tt', '2022-10-20', 58],
    ['so-van-hoa-ttdl', '2022-11-15', 49],
    ['so-giao-duc-dao-tao', '2022-11-01', 120],
    ['so-y-te', '2022-10-31', 135],
    ['so-khoa-hoc-cong-nghe', '2022-11-16', 38],
    ['ban-dan-toc', '2022-11-17', 22],
    ['cong-an-tinh', '2022-10-26', 60],
    ['thanh-pho-tuyen-quang', '2022-11-03', 110],
    ['huyen-yen-son', '2022-11-08', 95],
    ['huyen-son-duong', '2022-11-11', 98],
    ['huyen-ham-yen', '2022-12-02', 74],
    ['huyen-chiem-hoa', '2022-11-14', 81],
    ['vnpt-tuyen-quang', '2022-11-07', 140],
    ['viettel-tuyen-quang', '2022-11-10', 125],
    ['mobifone-tuyen-quang', '2022-11-16', 60],
  ] as const
).map(([agency, date, reach]) => directive(agency, date, 'Công chức, viên chức, người lao động', reach));

/** Of the new communes most relayed the directive in their first month, some later, a few not at all. */
const ofCommunes: Activity[] = communes.flatMap(({ id }) => {
  const h = hash(`directive ${id}`);
  if (h % 17 === 0) return [];
  const date = workday(addDays(h % 9 === 0 ? '2025-08-11' : '2025-07-08', (h >>> 4) % 22));
  return [directive(id, date, 'Cán bộ, công chức cấp xã', 18 + ((h >>> 8) % 30))];
});

const TALKS: readonly {
  topic: Activity['topic'];
  name: string;
  audience: string;
  every: number;
  from: Day;
}[] = [
  {
    topic: 'principle',
    name: 'Quán triệt nguyên tắc ứng cứu sự cố trong sinh hoạt cơ quan',
    audience: 'Công chức, viên chức',
    every: 2,
    from: '2026-01-12',
  },
  {
    topic: 'incident-reporting',
    name: 'Hướng dẫn báo cáo, cung cấp thông tin về sự cố',
    audience: 'Công chức, viên chức, người dân',
    every: 3,
    from: '2026-03-16',
  },
  {
    topic: 'awareness',
    name: 'Tuyên truyền phòng, chống lừa đảo trực tuyến',
    audience: 'Người dân trên địa bàn',
    every: 4,
    from: '2026-06-15',
  },
];

const TALKERS = [
  ...['van-phong-ubnd', 'so-noi-vu', 'so-tu-phap', 'so-tai-chinh', 'so-giao-duc-dao-tao', 'so-y-te'],
  ...['so-khoa-hoc-cong-nghe', 'so-nong-nghiep-moi-truong', 'cong-an-tinh', 'benh-vien-da-khoa-tinh'],
];

/** Talks of 2026: departments give each kind, communes some. */
const talks: Activity[] = TALKS.flatMap(({ topic, name, audience, every, from }) =>
  [...TALKERS, ...communes.map(({ id }) => id)].flatMap((agency, index) => {
    const h = hash(`${topic} ${agency}`);
    if (index >= TALKERS.length && h % (every * 3) !== 0) return [];
    const date = workday(addDays(from, (h >>> 5) % 45));
    return [
      { id: eventId(date, agency), name, agency, topic, date, audience, reach: 20 + ((h >>> 9) % 180) },
    ];
  }),
);

export const activities: readonly Activity[] = [...of2022, ...ofCommunes, ...talks, ...teamActivities];
