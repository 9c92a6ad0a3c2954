import type { Answers } from './answers';
import { exactly, findingOf, outcomeFor, setTo, standardsWith } from './testing';

const D = 94_000;
const income = (fen: number, people = 1) => ({ people, income: exactly(fen) });

test.each<[string, Partial<Answers>, string]>([
  ['one 分 below D', income(D - 1), 'likely'],
  ['exactly D', income(D), 'unlikely'],
  ['three people, one 分 below 3 D', income(3 * D - 1, 3), 'likely'],
  ['three people, exactly 3 D', income(3 * D, 3), 'unlikely'],
  ['a range about D', { income: { least: D - 1, most: D, words: '' } }, 'verify'],
  ['nobody knows', { income: { least: 0, most: Infinity, words: '说不清' } }, 'verify'],
  ['not asked', { income: null }, 'verify'],
  ['eight or more people with 8 D: the ninth would make it less', income(8 * D, 8), 'verify'],
  ['eight or more people below 8 D', income(8 * D - 1, 8), 'likely'],
  ['a register elsewhere', { ...income(0), place: 'elsewhere' }, 'verify'],
  ['a register in another district of Wuhan', { ...income(0), place: 'wuhan' }, 'likely'],
  ['has it already', { ...income(9 * D), recognised: 'dibao' }, 'likely'],
  ['is kept as 特困 already', { ...income(0), recognised: 'tekun' }, 'unlikely'],
])('B-10 with %s', (_, answers, outcome) => {
  expect(outcomeFor('B-10', answers)).toBe(outcome);
});

test.each<[string, Partial<Answers>, string]>([
  ['one 分 below D', income(D - 1), 'unlikely'],
  ['exactly D', income(D), 'likely'],
  ['one 分 below 1.5 D', income(141_000 - 1), 'likely'],
  ['exactly 1.5 D', income(141_000), 'unlikely'],
  ['two people with 3 D', income(3 * D, 2), 'unlikely'],
  ['recognised', { ...income(9 * D), recognised: 'edge' }, 'likely'],
  ['with 低保 already', { ...income(D), recognised: 'dibao' }, 'unlikely'],
])('B-12 with %s', (_, answers, outcome) => {
  expect(outcomeFor('B-12', answers)).toBe(outcome);
});

test.each<[string, Partial<Answers>, string]>([
  ['at the edge and grade 1 or 2', { ...income(D), members: ['disabled12'] }, 'likely'],
  ['at the edge and gravely ill', { ...income(141_000 - 1), members: ['ill'] }, 'likely'],
  ['at the edge and perhaps specially difficult', { ...income(D), members: ['care'] }, 'verify'],
  ['at the edge and grade 3 or 4 only', { ...income(D), members: ['disabled34'] }, 'unlikely'],
  ['below D, where the whole family is asked', { ...income(D - 1), members: ['ill'] }, 'unlikely'],
  ['above the edge', { ...income(141_000), members: ['ill'] }, 'unlikely'],
  ['recognised as 低保边缘', { ...income(9 * D), recognised: 'edge', members: ['ill'] }, 'likely'],
  ['recognised as 刚性支出', { ...income(9 * D), recognised: 'rigid', members: ['ill'] }, 'likely'],
  ['recognised as 低保', { ...income(D), recognised: 'dibao', members: ['ill'] }, 'unlikely'],
])('B-11 with %s', (_, answers, outcome) => {
  expect(outcomeFor('B-11', answers)).toBe(outcome);
});

const Y = 460_000;
const known = standardsWith([setTo('relief.disposable_income', Y / 100)]);
/** 100,000 分 a month are 1,200,000 a year, of which 60 % are 720,000. */
const spends = (fen: number) => ({ income: exactly(100_000), spending: exactly(fen) });

test.each<[string, Partial<Answers>, string]>([
  ['exactly p of the income', spends(720_000), 'unlikely'],
  ['one 分 more than p', spends(720_001), 'likely'],
  ['one 分 below Y', { income: exactly(Y - 1), spending: exactly(99_999_999) }, 'likely'],
  ['exactly Y', { income: exactly(Y), spending: exactly(99_999_999) }, 'unlikely'],
  ['spending without any income', { income: exactly(0), spending: exactly(1) }, 'likely'],
  ['no spending', { income: exactly(0), spending: exactly(0) }, 'unlikely'],
  ['a range about p', { ...spends(0), spending: { least: 720_000, most: 720_001, words: '' } }, 'verify'],
  ['spending that was not asked', { ...spends(0), spending: null }, 'verify'],
  ['recognised', { income: exactly(Y), spending: exactly(0), recognised: 'rigid' }, 'likely'],
  ['低保 already', { ...spends(720_001), recognised: 'dibao' }, 'unlikely'],
])('B-13 with %s', (_, answers, outcome) => {
  expect(outcomeFor('B-13', answers, known)).toBe(outcome);
});

test('B-13 cannot be told while Y is not published', () => {
  expect(outcomeFor('B-13', spends(720_001))).toBe('verify');
});

test('what the office sets moves the boundary, and the reason names its year and source', () => {
  const standards = standardsWith([setTo('relief.dibao', 1000)]);
  expect(outcomeFor('B-10', income(99_999), standards)).toBe('likely');
  expect(outcomeFor('B-10', income(100_000), standards)).toBe('unlikely');
  const { checks } = findingOf('B-10', income(0), standards);
  expect(checks[0]?.uses).toMatchObject([
    { name: 'relief.dibao', value: 1000, year: '2026', source: '区民政局 2026 年 1 号文', isSet: true },
  ]);
});

test('while D is unknown nothing that hangs on it is said to fit or not to fit', () => {
  const standards = standardsWith([setTo('relief.dibao', null)]);
  for (const id of ['B-10', 'B-12']) expect(outcomeFor(id, income(0), standards)).toBe('verify');
});
