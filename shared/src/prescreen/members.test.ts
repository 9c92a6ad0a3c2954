import type { Answers } from './answers';
import { exactly, findingOf, outcomeFor } from './testing';

const D = 94_000;

test.each<[string, Partial<Answers>, string]>([
  ['old, without income, with nobody', { members: ['age60', 'alone'], income: exactly(0) }, 'likely'],
  ['an orphan without income', { members: ['orphan'], income: exactly(0) }, 'likely'],
  ['grade 1 or 2, without income, with nobody', { members: ['disabled12', 'alone'], income: exactly(0) }, 'likely'],
  ['grade 3 or 4', { members: ['disabled34', 'alone'], income: exactly(0) }, 'verify'],
  ['nobody who cannot work', { members: ['alone'], income: exactly(0) }, 'unlikely'],
  ['one 分 of income', { members: ['age60', 'alone'], income: exactly(1) }, 'verify'],
  ['one 分 below D', { members: ['age60', 'alone'], income: exactly(D - 1) }, 'verify'],
  ['income of D', { members: ['age60', 'alone'], income: exactly(D) }, 'unlikely'],
  ['living alone, supporters unknown', { members: ['age60'], income: exactly(0) }, 'verify'],
  ['living with others', { members: ['age60'], income: exactly(0), people: 2 }, 'unlikely'],
  ['recognised', { recognised: 'tekun' }, 'likely'],
])('B-14 with %s', (_, answers, outcome) => {
  expect(outcomeFor('B-14', answers)).toBe(outcome);
});

test('B-14a: a minor is kept to 18 and on through upper secondary school', () => {
  expect(findingOf('B-14', {}).benefit.also.join()).toMatch(/18 岁.*高中、中专/);
});

test.each<[string, Partial<Answers>, string]>([
  ['B-15', { members: ['orphan'] }, 'likely'],
  ['B-15', { members: ['unattended'] }, 'unlikely'],
  ['B-15', { members: null }, 'verify'],
  ['B-16', { members: ['unattended'] }, 'likely'],
  ['B-16', { members: ['orphan'] }, 'unlikely'],
  ['B-17', { members: ['disabled34'], recognised: 'dibao' }, 'likely'],
  ['B-17', { members: ['disabled12'], recognised: 'dibao' }, 'likely'],
  ['B-17', { members: [], recognised: 'dibao' }, 'unlikely'],
  ['B-17', { members: ['disabled34'], income: exactly(D - 1) }, 'verify'],
  ['B-17', { members: ['disabled34'], income: exactly(141_000 - 1) }, 'verify'],
  ['B-17', { members: ['disabled34'], income: exactly(141_000) }, 'unlikely'],
  ['B-17', { members: ['disabled34'], recognised: 'edge' }, 'verify'],
  ['B-17', { members: ['disabled34'], recognised: 'tekun' }, 'unlikely'],
  ['B-17', { members: ['disabled34', 'orphan'], recognised: 'dibao' }, 'verify'],
  ['B-18', { members: ['disabled12', 'care'] }, 'likely'],
  ['B-18', { members: ['disabled12'] }, 'verify'],
  ['B-18', { members: ['disabled34', 'care'] }, 'unlikely'],
  ['B-18', { members: ['disabled12', 'care'], recognised: 'tekun' }, 'unlikely'],
  ['B-18', { members: ['disabled12', 'care', 'orphan'] }, 'likely'],
  ['B-19', { members: ['age60'] }, 'unlikely'],
  ['B-19', { members: ['age80'] }, 'likely'],
  ['B-19', { members: ['age80'], place: 'wuhan' }, 'likely'],
  ['B-19', { members: ['age80'], place: 'elsewhere' }, 'unlikely'],
  ['B-19', { members: ['age80'], place: 'outside' }, 'verify'],
  ['B-23', { members: ['age60', 'care'] }, 'likely'],
  ['B-23', { members: ['age100', 'care'] }, 'likely'],
  ['B-23', { members: ['age60'] }, 'unlikely'],
  ['B-23', { members: ['care'] }, 'unlikely'],
])('%s with %j is %s', (id, answers, outcome) => {
  expect(outcomeFor(id, answers)).toBe(outcome);
});

test.each<[string, string]>([
  ['age80', '80–89 岁高龄津贴 100 元/月（2026 年口径，未核实）'],
  ['age90', '90–99 岁高龄津贴 200 元/月（2026 年口径，未核实）'],
  ['age100', '100 岁以上高龄津贴 500 元/月（2026 年口径，未核实）'],
])('B-19 with %s says %s', (member, words) => {
  expect(findingOf('B-19', { members: [member as 'age80'] }).gain.words).toBe(words);
});

test.each<[string, Partial<Answers>, string]>([
  ['B-14', {}, '基本生活费每月 1,880 元（2023 年标准）'],
  ['B-15', {}, '住在家里的每月 1,880 元（2023 年标准）；集中供养的每月 3,008 元（2023 年标准）'],
  ['B-16', {}, '参照散居孤儿，每月 1,880 元（2023 年标准）'],
  ['B-17', {}, '每人 50 元/月（2016 年口径，未核实）'],
  ['B-18', {}, '每人 100 元/月（2016 年口径，未核实）'],
  ['B-20', { members: ['bachelor'] }, '考上本科的助学金 4,000 元（2021 年标准）'],
  ['B-20', { members: ['vocational'] }, '考上高职高专的助学金 3,000 元（2021 年标准）'],
  ['B-21', {}, '低保家庭多发一个月低保金；困难家庭每户 300 元（2016–2020 年标准）'],
  ['B-23', {}, '最高 800 元/月（2026 年标准）；居家服务抵 50%，机构抵 40%'],
  ['B-24', {}, '全区 109 个（2021 年标准），免费'],
])('%s brings %j: %s, with the year of the money', (id, answers, words) => {
  expect(findingOf(id, answers).gain.words).toBe(words);
});
