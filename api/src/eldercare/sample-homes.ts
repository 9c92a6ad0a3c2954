import { NO_ORDERS, type SampleKind, type SamplePrice, WORKDAYS } from './sample-kinds';

const VISITS = { takes: ['visit', 'intention'], orderKinds: [[]] } as const satisfies Partial<SampleKind>;

function stay(double: number, single: number, care: [number, number]): readonly SamplePrice[] {
  return [
    ['bed', '双人间', double, null, 'month'],
    ['bed', '单人间', single, null, 'month'],
    ['care', '按评估等级', care[0], care[1], 'month'],
    ['meal', '三餐', 600, null, 'month'],
  ];
}

const ALL_DAY = ['全天，参观 9:00 – 16:30'];

/** Places with beds that every street has; all of it is invented. */
export const SAMPLE_HOMES: readonly SampleKind[] = [
  {
    ...VISITS,
    type: 'complex',
    perStreet: 1,
    name: '养老服务综合体',
    needs: [
      ['stay', 'day', 'meals', 'home', 'rehab', 'medical'],
      ['stay', 'day', 'meals', 'rehab', 'medical', 'dementia'],
      ['stay', 'day', 'meals', 'rehab'],
    ],
    levels: [
      [0, 1, 2, 3, 4],
      [1, 2, 3],
      [1, 2, 3, 4],
    ],
    ownerships: ['public_private'],
    beds: [
      [120, 84, 6],
      [100, 60, 0],
      [136, 92, 11],
      [108, 70, 3],
    ],
    stars: [4, 3, 5, 0],
    medical: ['own', 'contract'],
    hours: ALL_DAY,
    prices: [stay(1600, 2400, [900, 2600]), stay(1500, 2200, [800, 2200])],
  },
  {
    ...VISITS,
    type: 'welfare_home',
    perStreet: 1,
    onlyIn: '420103009',
    name: '社会福利院',
    needs: [['stay', 'meals', 'rehab', 'medical', 'dementia']],
    levels: [[0, 1, 2, 3, 4]],
    ownerships: ['public'],
    beds: [[360, 280, 5]],
    stars: [5],
    medical: ['own'],
    hours: ALL_DAY,
    prices: [stay(900, 1400, [600, 2000])],
  },
  {
    ...VISITS,
    type: 'institution',
    perStreet: 2,
    name: '养老院',
    needs: [
      ['stay', 'meals', 'rehab'],
      ['stay', 'meals'],
      ['stay', 'meals', 'medical'],
      ['stay', 'meals', 'day', 'rehab', 'medical'],
    ],
    levels: [
      [0, 1, 2],
      [1, 2, 3, 4],
      [0, 1],
      [2, 3, 4],
    ],
    ownerships: ['private', 'private', 'public_private'],
    beds: [
      [86, 52, 4],
      [150, 98, 0],
      [64, 40, 9],
      [210, 160, 15],
      [72, 30, null],
    ],
    stars: [2, 3, 0, 4, 1],
    medical: ['contract', 'none', 'own'],
    hours: ALL_DAY,
    prices: [stay(1200, 1800, [800, 1800]), stay(1800, 2800, [1000, 3000]), stay(1000, 1500, [600, 1500])],
  },
  {
    ...VISITS,
    type: 'embedded',
    perStreet: 2,
    name: '颐养院',
    needs: [
      ['stay', 'day', 'meals'],
      ['stay', 'day', 'meals', 'rehab', 'medical'],
      ['stay', 'meals'],
    ],
    levels: [
      [1, 2, 3],
      [0, 1, 2],
      [1, 2],
    ],
    ownerships: ['public_private', 'private'],
    beds: [
      [48, 32, 4],
      [30, 20, 0],
      [26, 12, 2],
    ],
    stars: [3, 0, 2],
    medical: ['contract', 'none'],
    hours: ALL_DAY,
    prices: [stay(1200, 1800, [800, 1800]), stay(1400, 2000, [700, 1900])],
  },
  {
    ...VISITS,
    type: 'center',
    perStreet: 2,
    name: '老年人服务中心',
    needs: [
      ['day', 'meals', 'home', 'activity'],
      ['day', 'meals', 'activity', 'rehab'],
    ],
    levels: [
      [0, 1],
      [0, 1, 2],
    ],
    ownerships: ['public', 'public_private'],
    beds: [
      [12, 6, 3],
      [10, 4, 0],
    ],
    stars: [0],
    medical: ['none', 'contract'],
    hours: WORKDAYS,
    prices: [
      [
        ['day', '日托', 40, null, 'day'],
        ['meal', '午餐', 13, null, 'meal'],
      ],
    ],
  },
  {
    ...NO_ORDERS,
    takes: ['visit'],
    type: 'daycare',
    perStreet: 2,
    name: '日间照料中心',
    needs: [
      ['day', 'meals', 'rehab'],
      ['day', 'meals', 'activity'],
      ['day', 'activity'],
    ],
    levels: [
      [0, 1, 2],
      [0, 1],
    ],
    ownerships: ['public_private', 'public'],
    beds: [
      [20, 0, 6],
      [15, 0, 2],
      [24, 0, 0],
    ],
    stars: [0],
    medical: ['none'],
    hours: WORKDAYS,
    prices: [
      [['day', '日托含午餐', 45, null, 'day']],
      [
        ['day', '日托', 30, null, 'day'],
        ['meal', '午餐', 12, null, 'meal'],
      ],
    ],
  },
];
