import {
  check,
  every,
  hasMember,
  isIncomeBelow,
  isRecognised,
  memberCheck,
  not,
  sayIncome,
  sayPlace,
  sayRecognised,
  saySpending,
} from './checks';
import type { Benefit, Check, Facts, Truth } from './judgement';
import { sayAmount, sayStandard, sayYear, sayYuan, toFen } from './money-words';
import { type Standard, standard } from './standards';
import { hukouStreet } from './where';

const LAW = '《社会救助法》';
const LAW_YEAR = '2026';
const ASSETS = '存款、房子、车子也要符合规定，由街道核对，这里没有问。';

/** D: in 分, or null where it is not known. */
function dibaoOf({ standards }: Facts): { figure: Standard; limit: number | null } {
  const figure = standard(standards, 'relief.dibao');
  return { figure, limit: figure.value === null ? null : toFen(figure.value) };
}

/** k × D */
function edgeOf(facts: Facts): { figures: Standard[]; limit: number | null } {
  const dibao = dibaoOf(facts);
  const factor = standard(facts.standards, 'relief.low_income_factor');
  const limit = dibao.limit === null || factor.value === null ? null : Math.round(dibao.limit * factor.value);
  return { figures: [dibao.figure, factor], limit };
}

const sayLimit = (limit: number) => `${sayYuan(limit / 100)} 元`;

/** Whether this household has what leads here already, which is believed without a second check (LAW 42). */
function recognisedCheck(facts: Facts, truth: 'yes' | 'no', says: string): Check {
  return { truth, says, answered: sayRecognised(facts.answers), uses: [] };
}

function inRegister({ answers }: Facts): Check {
  const known: Truth =
    answers.place === 'home' || answers.place === 'wuhan' || answers.place === 'away' ? 'yes' : 'unsure';
  const words = {
    yes: '户口在武汉，按武汉的标准看',
    no: '户口不在武汉',
    unsure: '户口不在武汉的，要看户口所在地的标准',
  };
  return check(words, { truth: known, answered: sayPlace(answers) });
}

export function incomeBelowDibao(facts: Facts): Check {
  const { figure, limit } = dibaoOf(facts);
  const line = limit === null ? '（未公布）' : ` ${sayLimit(limit)}（${sayYear(figure)}）`;
  const words = {
    yes: `每人每月的收入低于低保标准${line}`,
    no: `每人每月的收入不低于低保标准${line}`,
    unsure: `每人每月的收入是不是低于低保标准${line}，要核对`,
  };
  const truth = isIncomeBelow(facts.answers, limit);
  return check(words, { truth, answered: sayIncome(facts.answers), uses: [figure] });
}

/** D ≤ I < k·D */
export function incomeAtEdge(facts: Facts): Check {
  const [dibao, edge] = [dibaoOf(facts), edgeOf(facts)];
  const line =
    dibao.limit === null || edge.limit === null
      ? '低保标准和低保边缘标准之间（未公布）'
      : ` ${sayLimit(dibao.limit)}到 ${sayLimit(edge.limit)}之间（${sayYear(dibao.figure)}）`;
  const words = {
    yes: `每人每月的收入在${line}`,
    no: `每人每月的收入不在${line}`,
    unsure: `每人每月的收入是不是在${line}，要核对`,
  };
  const atLeast = not(isIncomeBelow(facts.answers, dibao.limit));
  const truth = every(atLeast, isIncomeBelow(facts.answers, edge.limit));
  return check(words, { truth, answered: sayIncome(facts.answers), uses: edge.figures });
}

const dibaoGain = (facts: Facts) => {
  const { figure } = dibaoOf(facts);
  return { words: `按收入和低保标准 ${sayAmount(figure)}的差额发，或分档发`, uses: [figure] };
};

/** B-10 */
export const minimumLiving: Benefit = {
  id: 'B-10',
  title: '最低生活保障（低保）',
  basis: `${LAW}第十八条、第三十七条`,
  basisYear: LAW_YEAR,
  where: hukouStreet,
  also: [ASSETS],
  judge(facts) {
    const gain = dibaoGain(facts);
    if (isRecognised(facts.answers, 'dibao'))
      return { gain, checks: [recognisedCheck(facts, 'yes', '已经是低保家庭')] };
    if (isRecognised(facts.answers, 'tekun')) {
      return { gain, checks: [recognisedCheck(facts, 'no', '已经按特困供养，不再另办低保')] };
    }
    return { gain, checks: [incomeBelowDibao(facts), inRegister(facts)] };
  },
};

/** B-11 */
export const singlePersonHousehold: Benefit = {
  id: 'B-11',
  title: '低保“单人户”',
  basis: `${LAW}第二十一条`,
  basisYear: LAW_YEAR,
  where: hukouStreet,
  also: ['家里收入过了低保线，但有重残、重病的人，可以单独为这个人办低保。', ASSETS],
  judge(facts) {
    const { answers } = facts;
    const gain = dibaoGain(facts);
    if (isRecognised(answers, 'dibao', 'tekun')) {
      return { gain, checks: [recognisedCheck(facts, 'no', '已经有低保或特困供养')] };
    }
    const household = isRecognised(answers, 'edge', 'rigid')
      ? recognisedCheck(facts, 'yes', '已经认定是低收入的家庭')
      : incomeAtEdge(facts);
    const special = memberCheck(answers, ['disabled12', 'ill'], {
      yes: '家里有重度残疾或重病的人',
      no: '家里没有重度残疾、重病或特别困难的人',
      unsure: '是不是“确有特殊困难”，由街道看',
      otherwise: hasMember(answers, 'care', 'alone') ? 'unsure' : 'no',
      named: ['care', 'alone'],
    });
    return { gain, checks: [household, special] };
  },
};

/** B-12 */
export const edgeOfMinimum: Benefit = {
  id: 'B-12',
  title: '低保边缘家庭',
  basis: `${LAW}第二十一条`,
  basisYear: LAW_YEAR,
  where: hukouStreet,
  also: [ASSETS],
  judge(facts) {
    const gain = { words: '看病、上学、住房、就业方面的专项救助，没有固定金额', uses: [] };
    if (isRecognised(facts.answers, 'edge')) return { gain, checks: [recognisedCheck(facts, 'yes', '已经认定')] };
    if (isRecognised(facts.answers, 'dibao', 'tekun')) {
      return { gain, checks: [recognisedCheck(facts, 'no', '已经有更高一层的救助')] };
    }
    return { gain, checks: [incomeAtEdge(facts), inRegister(facts)] };
  },
};

function incomeBelowAverage(facts: Facts): Check {
  const average = standard(facts.standards, 'relief.disposable_income');
  const truth = isIncomeBelow(facts.answers, average.value === null ? null : toFen(average.value));
  const words = {
    yes: '每人每月的收入低于上年全市人均',
    no: '每人每月的收入不低于上年全市人均',
    unsure: '每人每月的收入是不是低于上年全市人均，要核对',
  };
  return check(words, { truth, answered: sayIncome(facts.answers), uses: [average] });
}

const MONTHS = 12;
const PERCENT = 100;

/** Spending of a year over income of a year, more than p; of both only a range is known. Equal is not more. */
function spendsMost({ answers: { income, spending } }: Facts, ratio: number | null): Truth {
  if (income === null || spending === null || ratio === null) return 'unsure';
  const share = MONTHS * Math.round(ratio * PERCENT);
  if (spending.least * PERCENT > income.most * share) return 'yes';
  return spending.most * PERCENT <= income.least * share ? 'no' : 'unsure';
}

/** B-13 */
export const rigidSpending: Benefit = {
  id: 'B-13',
  title: '刚性支出困难家庭',
  basis: `${LAW}第二十二条`,
  basisYear: LAW_YEAR,
  where: hukouStreet,
  also: ['必需支出指看病、上学、康复、护理这些，街道照票据算；一次认定最长管 12 个月。', ASSETS],
  judge(facts) {
    const gain = { words: '看病、上学方面的专项救助，没有固定金额', uses: [] };
    if (isRecognised(facts.answers, 'rigid')) return { gain, checks: [recognisedCheck(facts, 'yes', '已经认定')] };
    if (isRecognised(facts.answers, 'dibao', 'tekun')) {
      return { gain, checks: [recognisedCheck(facts, 'no', '已经有更高一层的救助')] };
    }
    const ratio = standard(facts.standards, 'relief.spending_ratio');
    const words = {
      yes: `${sayStandard(ratio)}，您家超过了`,
      no: `${sayStandard(ratio)}，您家没有超过`,
      unsure: `${sayStandard(ratio)}，您家超没超过，要照票据算`,
    };
    const answered = `${saySpending(facts.answers)}；${sayIncome(facts.answers)}`;
    const spending = check(words, { truth: spendsMost(facts, ratio.value), answered, uses: [ratio] });
    return { gain, checks: [incomeBelowAverage(facts), spending] };
  },
};
