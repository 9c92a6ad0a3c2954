import { barOf, besideText, coverText, lacksOf, lacksText, legendOf, sourceText, standOf, valueText } from './words';

const plan = { value: 65, unit: '%', year: '2021–2025', source: '规划：不低于 65%' };
const base = { value: 50, unit: '%', year: '2020', source: '规划：实际值' };
const nursing = { measure: 'nursing_share', value: 52, goal: plan, was: base, lacking: 7 } as const;
const beds = {
  measure: 'beds',
  value: 8000,
  goal: null,
  was: { ...base, value: 7620, unit: '张' },
  lacking: null,
} as const;

test('a figure stands beside the plan and beside the year before, each with its year, and names its source once', () => {
  expect(valueText(nursing)).toBe('52%');
  expect(besideText(nursing)).toBe('规划 65%（2021–2025 年）；2020 年 50%');
  expect(sourceText(nursing)).toBe('规划：不低于 65%；实际值');
  expect(sourceText({ ...nursing, was: { ...base, source: '统计公报' } })).toBe('规划：不低于 65%；统计公报');
  expect(sourceText({ ...nursing, was: plan })).toBe('规划：不低于 65%');
  expect([valueText(beds), besideText(beds)]).toEqual(['8,000 张', '2020 年 7,620 张']);
  expect(besideText({ ...beds, was: null })).toBe('');
});

test('where nobody knows how many elders there are, nothing is reckoned', () => {
  const unknown = { measure: 'beds_per_thousand', value: null, goal: null, was: base, lacking: null } as const;
  expect(valueText(unknown)).toBe('没有公布的老年人数，不推算');
  expect(barOf(unknown)).toBeUndefined();
});

test('a bar and its mark lie on one scale: of a hundred for shares, of the larger for numbers', () => {
  expect(barOf(nursing)).toEqual({ share: 0.52, goal: 0.65 });
  expect(barOf(beds)).toEqual({ share: 1, goal: 7620 / 8000 });
  expect(barOf({ ...nursing, goal: null, was: null })).toEqual({ share: 0.52 });
  expect(barOf({ ...beds, was: null })).toBeUndefined();
});

const near = { name: '食堂', street: '万松街道', minutes: 4 };
const STREETS: Record<string, string> = {
  万松街道: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70',
  汉兴街道: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f71',
};
const community = (streetName: string, missing: readonly ('meals' | 'stay' | 'day')[]) => ({
  communityId: '420103008-01',
  name: '青松社区',
  street: STREETS[streetName] ?? '',
  streetName,
  lng: 114,
  lat: 30,
  isSample: false,
  needs: [],
  missing: [...missing],
});

test('a cell says how many there are and how far the nearest is, and plainly that there is none', () => {
  expect(coverText({ need: 'meals', count: 3, nearest: near })).toEqual({ head: '3 处', rest: '4 分钟' });
  expect(coverText({ need: 'meals', count: 0, nearest: { ...near, minutes: 18 } })).toEqual({
    head: '没有',
    rest: '18 分钟',
  });
  expect(coverText({ need: 'meals', count: 0, nearest: null })).toEqual({ head: '没有', rest: '全区没有' });
});

test('what is missing is said need by need with the streets in which it is', () => {
  const items = [
    community('万松街道', ['meals', 'day']),
    community('万松街道', ['meals']),
    community('汉兴街道', ['meals', 'day']),
  ];
  expect(lacksOf(items)).toEqual([
    { need: 'meals', count: 3, text: '3 个社区都没有吃饭。' },
    { need: 'day', count: 2, text: '2 个社区没有日托：万松街道 1 个、汉兴街道 1 个。' },
  ]);
  expect(lacksText(items)).toBe('没有吃饭的 3 个、没有日托的 2 个');
  expect(lacksOf([community('万松街道', [])])).toEqual([]);
  expect(lacksText([community('万松街道', [])])).toBe('七项都有');
});

test('of a single street the communities are named, unless they are many', () => {
  const lacking = community('万松街道', ['meals']);
  const whole = community('万松街道', []);
  expect(lacksOf([lacking, whole])).toMatchObject([{ text: '1 个社区没有吃饭：青松社区。' }]);
  const many = [...Array.from({ length: 6 }, () => lacking), whole];
  expect(lacksOf(many)).toMatchObject([{ text: '6 个社区没有吃饭。' }]);
});

test.each([
  [[], null, 'all'],
  [['meals'], null, 'some'],
  [['meals', 'stay', 'day'], null, 'few'],
  [['meals'], 'meals', 'lacks'],
  [['stay'], 'meals', 'has'],
] as const)('a community without %j, looked at for %p, stands as %s', (missing, need, stand) => {
  expect(standOf({ missing: [...missing] }, need)).toBe(stand);
});

test('every stand of the chart has a shape and a word of its own', () => {
  expect(legendOf(null).map(({ text }) => text)).toEqual(['圆：都有', '菱形：缺一两项', '方块：缺三项以上']);
  expect(legendOf('meals').map(({ text }) => text)).toEqual(['圆：有吃饭', '方块：没有吃饭']);
});
