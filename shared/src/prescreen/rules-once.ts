import type { Answers } from './answers';
import {
  check,
  hasMember,
  isRecognised,
  memberCheck,
  sayHappened,
  sayPlace,
  sayRecognised,
  saySpending,
} from './checks';
import type { Benefit, Check, Facts, Truth } from './judgement';
import { sayAmount, sayStandard } from './money-words';
import { incomeAtEdge, incomeBelowDibao } from './rules-income';
import { standard } from './standards';
import { automatic, placeOfEmergency, street } from './where';

const PLAN = '江汉区民政事业发展“十四五”规划';

/** Recognised as 低保, or perhaps to be. */
function inDibao(facts: Facts, orBy: 'tekun' | null = null): Check {
  const { answers } = facts;
  const there = isRecognised(answers, 'dibao') || (orBy !== null && isRecognised(answers, orBy));
  const word = orBy === null ? '低保' : '低保或特困';
  const perhaps: Truth = incomeBelowDibao(facts).truth === 'no' ? 'no' : 'unsure';
  const words = {
    yes: `已经认定${word}`,
    no: `没有认定${word}，收入也不低于低保标准`,
    unsure: `先要认定${word}`,
  };
  const truth = there ? 'yes' : perhaps;
  return check(words, { truth, answered: sayRecognised(answers), uses: there ? [] : incomeBelowDibao(facts).uses });
}

/** B-20: 4,000 and 3,000 元 are what the plan of 2021 says. */
export const studentAid: Benefit = {
  id: 'B-20',
  title: '低保家庭大学新生助学金',
  basis: PLAN,
  basisYear: '2021',
  where: street,
  also: ['一次性发给当年毕业、当年考上的学生。'],
  judge(facts) {
    const { answers, standards } = facts;
    const bachelor = standard(standards, 'benefit.student_bachelor');
    const vocational = standard(standards, 'benefit.student_vocational');
    const both = hasMember(answers, 'bachelor') === hasMember(answers, 'vocational');
    const uses = both ? [bachelor, vocational] : [hasMember(answers, 'bachelor') ? bachelor : vocational];
    const student = memberCheck(answers, ['bachelor', 'vocational'], {
      yes: '家里有今年考上大学的学生',
      no: '家里没有今年考上大学的学生',
    });
    const inDistrict = answers.place === 'home' || answers.place === 'away';
    const register = check(
      { yes: '户口在江汉区', no: '户口不在江汉区', unsure: '户口不在江汉区的，问户口所在区有没有' },
      { truth: inDistrict ? 'yes' : 'unsure', answered: sayPlace(answers) },
    );
    return { gain: { words: uses.map(sayStandard).join('；'), uses }, checks: [student, inDibao(facts), register] };
  },
};

/** B-21: as it was paid from 2016 to 2020. */
export const festival: Benefit = {
  id: 'B-21',
  title: '元旦、春节慰问',
  basis: PLAN,
  basisYear: '2021',
  where: automatic,
  also: ['说的是“十三五”期间（2016–2020 年）的做法，今年发不发、发多少，以街道答复为准。'],
  judge(facts) {
    const { answers, standards } = facts;
    const household = standard(standards, 'benefit.festival_household');
    const words = `低保家庭多发一个月低保金；困难家庭每户 ${sayAmount(household)}`;
    const gain = { words, uses: [household] };
    const dibao = inDibao(facts);
    if (dibao.truth === 'yes') return { gain, checks: [dibao] };
    const mayBe = isRecognised(answers, 'edge', 'rigid', 'tekun') || incomeAtEdge(facts).truth !== 'no';
    const truth: Truth = mayBe || dibao.truth === 'unsure' ? 'unsure' : 'no';
    const difficult = check(
      { yes: '已经认定困难家庭', no: '不是低保或困难家庭', unsure: '算不算困难家庭，由街道看' },
      { truth, answered: sayRecognised(answers), uses: dibao.uses },
    );
    return { gain, checks: [difficult] };
  },
};

const sayTrouble = (answers: Answers) => (answers.place === 'nowhere' ? sayPlace(answers) : sayHappened(answers));

/** B-22: text only, never an amount. */
export const temporaryRelief: Benefit = {
  id: 'B-22',
  title: '临时救助',
  basis: '《社会救助法》第二十九条、第三十七条',
  basisYear: '2026',
  where: placeOfEmergency,
  also: ['给多少由街道看情况定；急的先给，再补手续。'],
  judge({ answers }) {
    const happened = answers.place === 'nowhere' || answers.happened.some((each) => each !== 'nothing');
    const spent: Truth = answers.spending !== null && answers.spending.most > 0 ? 'unsure' : 'no';
    const words = {
      yes: '突然出了事，基本生活遇到困难',
      no: '没有说出了什么事，也没有大笔支出',
      unsure: '大笔支出压得过不下去的，也可以申请，由街道看',
    };
    const truth = happened ? 'yes' : spent;
    const answered = truth === 'unsure' ? saySpending(answers) : sayTrouble(answers);
    const gain = { words: '救助金、实物，或帮您联系服务', uses: [] };
    return { gain, checks: [check(words, { truth, answered })] };
  },
};

/** B-24 */
export const shelterPoints: Benefit = {
  id: 'B-24',
  title: '社区纳凉点、取暖点',
  basis: PLAN,
  basisYear: '2021',
  where: () => '最近的社区，直接去',
  also: ['开放时间问社区，或拨 12345。'],
  judge({ answers, standards }) {
    const points = standard(standards, 'benefit.shelter_points');
    const isHere = answers.place !== null && !['away', 'outside'].includes(answers.place);
    const here = check(
      { yes: '在江汉区的人都可以去', no: '不在江汉区', unsure: '点在江汉区；您那里问当地社区' },
      { truth: isHere ? 'yes' : 'unsure', answered: sayPlace(answers) },
    );
    return { gain: { words: `全区 ${sayAmount(points)}，免费`, uses: [points] }, checks: [here] };
  },
};

/** B-25 */
export const priceSubsidy: Benefit = {
  id: 'B-25',
  title: '价格临时补贴',
  basis: '《社会救助法》第三十二条',
  basisYear: '2026',
  where: automatic,
  also: ['物价涨到规定幅度时才发。'],
  judge(facts) {
    return { gain: { words: '金额当时公布', uses: [] }, checks: [inDibao(facts, 'tekun')] };
  },
};
