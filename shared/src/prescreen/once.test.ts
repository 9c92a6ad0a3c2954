import type { Answers } from './answers';
import { BENEFITS, prescreen } from './benefits';
import { OUTCOMES, reasonOf } from './judgement';
import { isOpen } from './standards';
import { exactly, household, outcomeFor, setTo, standardsWith } from './testing';

const D = 94_000;

test.each<[string, Partial<Answers>, string]>([
  ['B-20', { members: ['bachelor'], recognised: 'dibao' }, 'likely'],
  ['B-20', { members: ['vocational'], recognised: 'dibao' }, 'likely'],
  ['B-20', { members: [], recognised: 'dibao' }, 'unlikely'],
  ['B-20', { members: ['bachelor'], income: exactly(D - 1) }, 'verify'],
  ['B-20', { members: ['bachelor'], income: exactly(D) }, 'unlikely'],
  ['B-20', { members: ['bachelor'], recognised: 'dibao', place: 'wuhan' }, 'verify'],
  ['B-21', { recognised: 'dibao' }, 'likely'],
  ['B-21', { recognised: 'edge' }, 'verify'],
  ['B-21', { income: exactly(D - 1) }, 'verify'],
  ['B-21', { income: exactly(141_000 - 1) }, 'verify'],
  ['B-21', { income: exactly(141_000) }, 'unlikely'],
  ['B-22', { happened: ['fire'] }, 'likely'],
  ['B-22', { happened: ['danger'] }, 'likely'],
  ['B-22', { happened: ['nothing'] }, 'unlikely'],
  ['B-22', { happened: ['nothing'], spending: exactly(1) }, 'verify'],
  ['B-22', { happened: ['illness'], place: 'elsewhere', income: exactly(9_000_000) }, 'likely'],
  ['B-22', { happened: [], place: 'nowhere' }, 'likely'],
  ['B-24', {}, 'likely'],
  ['B-24', { place: 'nowhere' }, 'likely'],
  ['B-24', { place: 'outside' }, 'verify'],
  ['B-25', { recognised: 'dibao' }, 'likely'],
  ['B-25', { recognised: 'tekun' }, 'likely'],
  ['B-25', { income: exactly(D - 1) }, 'verify'],
  ['B-25', { income: exactly(D) }, 'unlikely'],
])('%s with %j is %s', (id, answers, outcome) => {
  expect(outcomeFor(id, answers)).toBe(outcome);
});

test('B-22 never shows an amount', () => {
  const relief = prescreen({ answers: household({ happened: ['fire'] }), standards: standardsWith() })[0];
  expect(relief?.benefit.id).toBe('B-22');
  expect(relief?.gain).toEqual({ words: '救助金、实物，或帮您联系服务', uses: [] });
});

test('every benefit from B-10 to B-25 has one rule', () => {
  const wanted = Array.from({ length: 16 }, (_, at) => `B-${at + 10}`);
  expect(BENEFITS.map(({ id }) => id).sort()).toEqual(wanted);
});

const MANY: readonly Partial<Answers>[] = [
  {},
  { income: exactly(0), members: ['age90', 'care', 'alone', 'disabled12'], happened: ['illness'] },
  { income: exactly(D), members: ['orphan', 'bachelor'], recognised: 'dibao', spending: exactly(9_999_999) },
  { place: 'nowhere', happened: [], people: null, income: null, spending: null, members: null, recognised: null },
  { place: 'outside', people: null, income: null, spending: null, members: null, recognised: null },
];

test.each(MANY)('each line of %j has a reason in words, a paper with its year, and figures with theirs', (answers) => {
  for (const finding of prescreen({ answers: household(answers), standards: standardsWith() })) {
    const { benefit, checks, gain, outcome } = finding;
    expect(reasonOf(finding)).toMatch(/\p{Script=Han}/u);
    expect(benefit.basis).toMatch(/\p{Script=Han}/u);
    expect(benefit.basisYear).toMatch(/^20\d\d$/);
    expect(benefit.where(household(answers))).toMatch(/\p{Script=Han}/u);
    expect(Object.keys(OUTCOMES)).toContain(outcome);
    for (const { says, answered } of checks) expect([says, answered].join()).not.toMatch(/undefined|null|NaN|Infinity/);
    for (const figure of [...checks.flatMap(({ uses }) => uses), ...gain.uses]) {
      expect(figure.name).toMatch(/^(relief|benefit)\./);
      expect(figure.source).not.toBe('');
      if (figure.value !== null) expect(figure.year).toMatch(/^20\d\d(–20\d\d)?$/);
    }
  }
});

test('no line ever says that somebody surely fits or is refused', () => {
  const said = MANY.flatMap((answers) => prescreen({ answers: household(answers), standards: standardsWith() }));
  expect(JSON.stringify([said, OUTCOMES])).not.toMatch(/不予|拒绝|您符合|不符合条件/);
});

test('money of a year gone by, and whatever is unsure, sends people to the office; what the office set does not', () => {
  const open = standardsWith().items.filter((item) => isOpen(item, '2026-11-24'));
  const sure = standardsWith().items.filter((item) => !isOpen(item, '2026-11-24'));
  expect(sure.map(({ name }) => name)).toEqual(['benefit.care_voucher']);
  expect(open.map(({ name }) => name)).toContain('benefit.student_bachelor');
  const { items } = standardsWith([setTo('relief.dibao', 1000, '2025-07-01')]);
  expect(items.filter((item) => !isOpen(item, '2026-11-24')).map(({ name }) => name)).toContain('relief.dibao');
});
