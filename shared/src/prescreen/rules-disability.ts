import { check, hasMember, isRecognised, memberCheck, sayRecognised } from './checks';
import type { Benefit, Check, Facts, Truth } from './judgement';
import { sayAmount } from './money-words';
import { incomeAtEdge, incomeBelowDibao } from './rules-income';
import { type StandardName, standard } from './standards';
import { anyStreet } from './where';

const BASIS = '湖北省残疾人两项补贴的规定';
const TOGETHER = '两项补贴可以同时领，不算家庭收入；和特困供养、工伤护理不能同时领。';

function amountOf({ standards }: Facts, name: StandardName) {
  const figure = standard(standards, name);
  return { words: `每人 ${sayAmount(figure)}`, uses: [figure] };
}

/** B-18a: with 特困 neither is drawn. */
function notDestitute({ answers }: Facts): Check | null {
  if (!isRecognised(answers, 'tekun')) return null;
  return { truth: 'no', says: '按特困供养的，不再领两项补贴', answered: sayRecognised(answers), uses: [] };
}

function inDibaoFamily(facts: Facts): Check {
  const { answers } = facts;
  const mayBe = [incomeBelowDibao(facts), incomeAtEdge(facts)].some(({ truth }) => truth !== 'no');
  const perhaps: Truth = mayBe || isRecognised(answers, 'edge') ? 'unsure' : 'no';
  const words = {
    yes: '在低保家庭里',
    no: '不是低保家庭，收入也不低',
    unsure: '先要认定低保；低保边缘家庭能不能领，看省里的规定',
  };
  const truth = isRecognised(answers, 'dibao') ? 'yes' : perhaps;
  return check(words, { truth, answered: sayRecognised(answers), uses: incomeBelowDibao(facts).uses });
}

/** What the two subsidies have in common: with 特困 neither is drawn, everything else is the benefit's own. */
function subsidy(
  its: Pick<Benefit, 'id' | 'title'> & { amount: StandardName },
  checksOf: (facts: Facts) => Check[],
): Benefit {
  const { id, title, amount } = its;
  return {
    ...{ id, title, basis: BASIS, basisYear: '2016', where: anyStreet, also: [TOGETHER] },
    judge(facts) {
      const barred = notDestitute(facts);
      return { gain: amountOf(facts, amount), checks: barred ? [barred] : checksOf(facts) };
    },
  };
}

/** B-17; an orphan draws the other one only (B-18a). */
export const disabledLiving = subsidy(
  { id: 'B-17', title: '困难残疾人生活补贴', amount: 'benefit.disabled_living' },
  (facts) => {
    const { answers } = facts;
    const somebody = memberCheck(answers, ['disabled12', 'disabled34'], {
      yes: '家里有持残疾证的人',
      no: '家里没有持残疾证的人',
    });
    const isOrphan = somebody.truth === 'yes' && hasMember(answers, 'orphan');
    const says = '残疾人是孤儿的，只领护理补贴';
    return [isOrphan ? { ...somebody, truth: 'unsure', says } : somebody, inDibaoFamily(facts)];
  },
);

/** B-18 */
export const disabledCare = subsidy(
  { id: 'B-18', title: '重度残疾人护理补贴', amount: 'benefit.disabled_care' },
  ({ answers }) => [
    memberCheck(answers, ['disabled12'], {
      yes: '残疾证是一级或二级',
      no: '没有一级或二级残疾证',
      named: ['disabled34'],
    }),
    memberCheck(answers, ['care'], {
      yes: '要人长期照顾',
      no: '不用人长期照顾',
      unsure: '要不要长期照顾，由街道和残联看',
      otherwise: 'unsure',
    }),
  ],
);
