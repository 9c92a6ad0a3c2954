import { ITEM_CODES } from '../care/schemas';
import scale from './ability-scale.json';
import { LEVELS, levelOf, resultOf, unanswered } from './self-check';
import { ALL_ITEMS, SELF_CHECK } from './self-check-items';

const NOTHING = { isInComa: false, isDiagnosed: false, riskEvents: 0 };
const best = Object.fromEntries(ALL_ITEMS.map(({ code, choices }) => [code, choices.length - 1]));
const worst = Object.fromEntries(ALL_ITEMS.map(({ code }) => [code, 0]));

/** Points that sum to `score`, taken off the last items first. */
function pointsFor(score: number): Record<string, number> {
  let off = 90 - score;
  const points = { ...best };
  for (const { code, choices } of [...ALL_ITEMS].reverse()) {
    const taken = Math.min(off, choices.length - 1);
    points[code] = choices.length - 1 - taken;
    off -= taken;
  }
  return points;
}

test('the items, their order and their points are those of GB/T 42195-2022', () => {
  const ours = SELF_CHECK.map(({ code, items }) => ({
    code,
    items: items.map((item) => ({ code: item.code, points: item.choices.map(({ points }) => points) })),
  }));
  const standard = scale.dimensions.map(({ code, items }) => ({
    code,
    items,
  }));
  expect(ours).toEqual(standard);
  expect(ALL_ITEMS).toHaveLength(26);
  expect(ITEM_CODES).toEqual(ALL_ITEMS.map(({ code }) => code));
  expect(scale.dimensions.map(({ max }) => max).reduce((sum, max) => sum + max)).toBe(scale.total);
});

test.each([...scale.levels])('level $level reaches from $min to $max points', ({ level, min, max }) => {
  for (const score of [min, max])
    expect(resultOf(pointsFor(score), NOTHING)).toMatchObject({ score, level, moved: null });
});

test('one point below a level is the next level', () => {
  for (const { level, from } of LEVELS) if (level < 4) expect(levelOf(from - 1)).toBe(level + 1);
});

test('whoever is in a coma is at level 4, whatever the points', () => {
  expect(resultOf(best, { ...NOTHING, isInComa: true })).toEqual({ score: 90, byPoints: 0, level: 4, moved: 'coma' });
});

test('a diagnosis, or two events in thirty days, moves the level by one, both together too', () => {
  const moved = (over: Partial<typeof NOTHING>) => resultOf(pointsFor(70), { ...NOTHING, ...over });
  expect(moved({ isDiagnosed: true })).toMatchObject({ byPoints: 1, level: 2, moved: 'diagnosis' });
  expect(moved({ riskEvents: 1 })).toMatchObject({ level: 1, moved: null });
  expect(moved({ riskEvents: 2 })).toMatchObject({ level: 2, moved: 'risk' });
  expect(moved({ isDiagnosed: true, riskEvents: 9 })).toMatchObject({ level: 2, moved: 'both' });
});

test('nothing moves beyond level 4', () => {
  expect(resultOf(worst, { isInComa: false, isDiagnosed: true, riskEvents: 9 })).toMatchObject({ score: 0, level: 4 });
});

test('no result comes of half the answers', () => {
  const { 'B.2.3': _, ...rest } = best;
  expect(unanswered(rest)).toEqual(['B.2.3']);
  expect(() => resultOf(rest, NOTHING)).toThrow(RangeError);
});
