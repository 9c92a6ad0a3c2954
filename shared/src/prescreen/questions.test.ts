import fc from 'fast-check';
import { MEMBER_GROUPS, MEMBERS, NO_ANSWERS, PLACES, type Place } from './answers';
import { incomeBands, SPENDING_BANDS } from './bands';
import { prescreen } from './benefits';
import { MOST_SCREENS, missing, questionsOf } from './questions';
import { exactly, household, setTo, standardsWith } from './testing';

test('with the list of results there are never more than eight screens', () => {
  for (const place of Object.keys(PLACES) as Place[]) {
    expect(questionsOf(household({ place }), standardsWith()).length + 1).toBeLessThanOrEqual(MOST_SCREENS);
  }
  expect(questionsOf(NO_ANSWERS, standardsWith())).toEqual([
    'place',
    'happened',
    'people',
    'income',
    'spending',
    'members',
    'recognised',
  ]);
});

test('who has no home, or has nothing to do with this district, is sent on without more questions', () => {
  expect(questionsOf(household({ place: 'nowhere' }), standardsWith())).toEqual(['place']);
  expect(questionsOf(household({ place: 'outside' }), standardsWith())).toEqual(['place', 'happened']);
});

test('who has more than the average is not asked what was spent', () => {
  const standards = standardsWith([setTo('relief.disposable_income', 4600)]);
  expect(questionsOf(household({ income: exactly(460_000) }), standards)).not.toContain('spending');
  expect(questionsOf(household({ income: exactly(459_999) }), standards)).toContain('spending');
});

test('each question but who lives there wants an answer', () => {
  expect(questionsOf(NO_ANSWERS, standardsWith()).map((name) => missing(name, NO_ANSWERS))).toEqual([
    '请选一项',
    '请至少选一项',
    '请选一项',
    '请选一项',
    '请选一项',
    null,
    '请选一项',
  ]);
});

test('every member is asked about once', () => {
  expect(MEMBER_GROUPS.flatMap(({ members }) => members).sort()).toEqual(Object.keys(MEMBERS).sort());
});

test('a family of three chooses between amounts cut at the standards of the year', () => {
  expect(incomeBands(3, standardsWith()).map(({ words }) => words)).toEqual([
    '没有收入',
    '不到 2,820 元',
    '2,820 元起，不到 4,230 元',
    '4,230 元或更多',
    '说不清',
  ]);
});

test('while no standard is known one says only whether there is an income', () => {
  const none = incomeBands(3, standardsWith([setTo('relief.dibao', null)])).map(({ words }) => words);
  expect(none).toEqual(['没有收入', '有一些', '说不清']);
});

test('every amount lies in exactly one band, and each band leaves no rule of income in doubt', () => {
  const standards = standardsWith([setTo('relief.disposable_income', 4600)]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 10_000_000 }), (people, fen) => {
      const bands = incomeBands(people, standards).slice(0, -1);
      const inside = bands.filter(({ least, most }) => least <= fen && fen <= most);
      expect(inside).toHaveLength(1);
      const [income = null] = inside;
      const ids = ['B-10', 'B-12'];
      const say = (answers: Parameters<typeof household>[0]) =>
        prescreen({ answers: household({ people, ...answers }), standards })
          .filter(({ benefit }) => ids.includes(benefit.id))
          .map(({ outcome }) => outcome);
      expect(say({ income })).toEqual(say({ income: exactly(fen) }));
    }),
  );
});

test('spending has an answer for every amount, for none, and for who cannot say', () => {
  expect(SPENDING_BANDS.map(({ words }) => words)).toEqual([
    '没有',
    '不到 5,000 元',
    '5,000 元起，不到 1 万元',
    '1 万元起，不到 3 万元',
    '3 万元起，不到 6 万元',
    '6 万元起，不到 10 万元',
    '10 万元或更多',
    '说不清',
  ]);
});
