import { NO_ORDERS, type SampleKind, WORKDAYS } from './sample-kinds';

const NO_BEDS = { beds: [], stars: [0], medical: ['none'] } as const;

/** Points without beds that every street has; all of it is invented. */
export const SAMPLE_POINTS: readonly SampleKind[] = [
  {
    ...NO_BEDS,
    takes: ['home_service'],
    orderKinds: [['meal'], []],
    type: 'meal',
    perStreet: 3,
    name: '幸福食堂',
    needs: [['meals', 'home'], ['meals']],
    levels: [[0, 1]],
    ownerships: ['public_private', 'private', 'public'],
    hours: ['工作日 10:30 – 13:00', '每天 10:30 – 13:00，16:30 – 18:30'],
    prices: [[['meal', '午餐', 12, null, 'meal']], [['meal', '午餐', 10, 18, 'meal']]],
  },
  {
    ...NO_BEDS,
    takes: ['home_service'],
    orderKinds: [
      ['meal', 'cleaning', 'medical', 'remote'],
      ['cleaning', 'medical'],
    ],
    type: 'home_service',
    perStreet: 1,
    name: '居家养老服务队',
    needs: [['home', 'rehab'], ['home']],
    levels: [[0, 1, 2, 3, 4]],
    ownerships: ['private'],
    hours: ['每天 8:00 – 18:00'],
    prices: [
      [
        ['other', '助洁两小时', 60, null, 'time'],
        ['other', '陪同就医半天', 120, null, 'time'],
      ],
    ],
  },
  {
    ...NO_BEDS,
    ...NO_ORDERS,
    type: 'smart_bed',
    perStreet: 1,
    name: '家庭照护床位服务点',
    needs: [['home', 'medical']],
    levels: [[2, 3, 4]],
    ownerships: ['public_private'],
    medical: ['contract'],
    hours: WORKDAYS,
    prices: [[['other', '设备和上门照护', 300, 900, 'month']]],
  },
  {
    ...NO_BEDS,
    ...NO_ORDERS,
    type: 'adviser',
    perStreet: 1,
    name: '养老服务顾问点',
    needs: [[]],
    levels: [[]],
    ownerships: ['public'],
    hours: ['工作日 9:00 – 17:00'],
    prices: [[['other', '咨询', 0, null, 'time']]],
  },
  {
    ...NO_BEDS,
    ...NO_ORDERS,
    type: 'cooling',
    perStreet: 2,
    name: '纳凉取暖点',
    needs: [['cooling', 'activity'], ['cooling']],
    levels: [[]],
    ownerships: ['public'],
    hours: ['夏天 8:00 – 21:00，冬天 8:30 – 17:30'],
    prices: [[['other', '进门休息', 0, null, 'time']]],
  },
  {
    ...NO_BEDS,
    ...NO_ORDERS,
    type: 'minors',
    perStreet: 1,
    name: '未成年人救助服务点',
    needs: [['minors']],
    levels: [[]],
    ownerships: ['public'],
    hours: ['全天'],
    prices: [[['other', '求助', 0, null, 'time']]],
  },
];

/** The point that each community has. */
export const SAMPLE_STATION: SampleKind = {
  ...NO_BEDS,
  ...NO_ORDERS,
  type: 'station',
  perStreet: 0,
  name: '老年人服务站',
  needs: [['activity'], ['activity', 'home'], ['activity', 'meals']],
  levels: [[0, 1]],
  ownerships: ['public'],
  hours: WORKDAYS,
  prices: [[['other', '活动', 0, null, 'time']]],
};
