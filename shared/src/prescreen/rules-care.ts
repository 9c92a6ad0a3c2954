import { check, hasMember, isRecognised, memberCheck, sayIncome, sayRecognised } from './checks';
import type { Benefit, Check, Facts, Gain, Truth } from './judgement';
import { sayYear, sayYuan } from './money-words';
import { incomeBelowDibao } from './rules-income';
import { type StandardName, standard } from './standards';
import { hukouStreet, street } from './where';

/** A factor times D, in the year of D. */
function timesDibao({ standards }: Facts, factor: StandardName, what: string): Gain {
  const [dibao, times] = [standard(standards, 'relief.dibao'), standard(standards, factor)];
  const uses = [dibao, times];
  if (dibao.value === null || times.value === null) return { words: `${what}，金额未公布`, uses };
  return { words: `${what}每月 ${sayYuan(dibao.value * times.value)} 元（${sayYear(dibao)}）`, uses };
}

const CANNOT_WORK = ['age60', 'age80', 'age90', 'age100', 'disabled12', 'orphan', 'unattended'] as const;

const cannotWork = ({ answers }: Facts): Check =>
  memberCheck(answers, CANNOT_WORK, {
    yes: '家里有老人、没人抚养的孩子或重度残疾人',
    no: '家里没有 60 岁以上的老人、没人抚养的孩子或重度残疾人',
    unsure: '算不算没有劳动能力，由街道看；三级残疾的，有的也算',
    otherwise: hasMember(answers, 'disabled34') ? 'unsure' : 'no',
    named: ['disabled34'],
  });

/** Nothing at all is no income; something below D is for the street to see. */
function hasNoIncome(facts: Facts): Check {
  const { people, income } = facts.answers;
  const below = incomeBelowDibao(facts);
  const none: Truth = people !== null && income?.most === 0 ? 'yes' : 'unsure';
  const words = {
    yes: '没有收入',
    no: '有收入，而且不低于低保标准',
    unsure: '收入很少的，算不算没有生活来源，由街道看',
  };
  const truth = below.truth === 'no' ? 'no' : none;
  return check(words, { truth, answered: sayIncome(facts.answers), uses: below.uses });
}

const hasNobody = ({ answers }: Facts): Check =>
  memberCheck(answers, ['alone', 'orphan'], {
    yes: '没有家人能养',
    no: '家里还有别人，没有说“没有家人能养”',
    unsure: '子女、父母、配偶养不养得起，由街道看',
    otherwise: answers.people === null || answers.people === 1 ? 'unsure' : 'no',
  });

/** B-14, B-14a */
export const destitute: Benefit = {
  id: 'B-14',
  title: '特困人员供养',
  basis: '《社会救助法》第十六条、第十七条',
  basisYear: '2026',
  where: hukouStreet,
  also: [
    '另外按照料需要（全自理、半护理、全护理）发护理费，标准以受理机关答复为准。',
    '未成年人供养到 18 岁；还在读义务教育或高中、中专的，继续供养。',
  ],
  judge(facts) {
    const gain = timesDibao(facts, 'benefit.tekun_factor', '基本生活费');
    const answered = sayRecognised(facts.answers);
    if (isRecognised(facts.answers, 'tekun')) {
      return { gain, checks: [{ truth: 'yes', says: '已经按特困供养', answered, uses: [] }] };
    }
    return { gain, checks: [cannotWork(facts), hasNoIncome(facts), hasNobody(facts)] };
  },
};

/** B-15 */
export const orphan: Benefit = {
  id: 'B-15',
  title: '孤儿基本生活费',
  basis: '江汉区民政事业发展“十四五”规划；武汉市社会救助标准',
  basisYear: '2023',
  where: street,
  also: ['住在儿童福利机构的按集中供养标准。'],
  judge(facts) {
    const home = timesDibao(facts, 'benefit.orphan_home_factor', '住在家里的');
    const group = timesDibao(facts, 'benefit.orphan_group_factor', '集中供养的');
    const child = { yes: '有不满 18 岁、父母都不在的孩子', no: '没有不满 18 岁、父母都不在的孩子' };
    return {
      gain: { words: `${home.words}；${group.words}`, uses: [...home.uses, ...group.uses.slice(1)] },
      checks: [memberCheck(facts.answers, ['orphan'], child)],
    };
  },
};

/** B-16 */
export const unattendedChild: Benefit = {
  id: 'B-16',
  title: '事实无人抚养儿童',
  basis: '民发〔2019〕62号、民发〔2020〕125号',
  basisYear: '2020',
  where: street,
  also: ['不公示，孩子的名字不会贴出来。', '已经领的其他基本生活费要减去。'],
  judge(facts) {
    const child = { yes: '有不满 18 岁、父母都管不了的孩子', no: '没有不满 18 岁、父母都管不了的孩子' };
    return {
      gain: timesDibao(facts, 'benefit.orphan_home_factor', '参照散居孤儿，'),
      checks: [memberCheck(facts.answers, ['unattended'], child)],
    };
  },
};
