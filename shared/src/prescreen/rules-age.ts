import type { Place } from './answers';
import { check, hasMember, memberCheck, sayPlace } from './checks';
import type { Benefit, Truth } from './judgement';
import { sayAmount, sayStandard } from './money-words';
import { type StandardName, standard } from './standards';

const OLD = ['age80', 'age90', 'age100'] as const;
const ALLOWANCE: Record<(typeof OLD)[number], StandardName> = {
  age80: 'benefit.elder_80',
  age90: 'benefit.elder_90',
  age100: 'benefit.elder_100',
};

/** Whether the household register is in Wuhan. */
const IN_WUHAN: Record<Place, Truth> = {
  home: 'yes',
  wuhan: 'yes',
  away: 'yes',
  elsewhere: 'no',
  outside: 'unsure',
  nowhere: 'unsure',
};

/** B-19 */
export const oldAge: Benefit = {
  id: 'B-19',
  title: '高龄津贴',
  basis: '武汉市高龄津贴发放办法',
  basisYear: '2026',
  where: () => '户口所在的社区',
  also: [],
  judge({ answers, standards }) {
    const asked = OLD.filter((member) => hasMember(answers, member));
    const figures = (asked.length > 0 ? asked : OLD).map((member) => standard(standards, ALLOWANCE[member]));
    const age = memberCheck(answers, OLD, {
      yes: '家里有满 80 岁的老人',
      no: '家里没有满 80 岁的老人',
      named: ['age60'],
    });
    const register = check(
      { yes: '户口在武汉', no: '户口不在武汉', unsure: '户口在不在武汉，要核对' },
      { truth: answers.place === null ? 'unsure' : IN_WUHAN[answers.place], answered: sayPlace(answers) },
    );
    return { gain: { words: figures.map(sayStandard).join('；'), uses: figures }, checks: [age, register] };
  },
};

/** B-23 */
export const careVoucher: Benefit = {
  id: 'B-23',
  title: '养老服务消费补贴',
  basis: '向中度以上失能老年人发放养老服务消费补贴（全国）',
  basisYear: '2026',
  where: () => '“民政通”小程序里申请，先做失能评估',
  also: ['要评估为中度、重度或完全失能。', '发的是电子消费券，当月有效，不是现金。'],
  judge({ answers, standards }) {
    const voucher = standard(standards, 'benefit.care_voucher');
    const home = standard(standards, 'benefit.care_voucher_home');
    const group = standard(standards, 'benefit.care_voucher_group');
    const old = memberCheck(answers, ['age60', ...OLD], { yes: '家里有满 60 岁的老人', no: '家里没有满 60 岁的老人' });
    const care = memberCheck(answers, ['care'], { yes: '吃饭、穿衣要人照顾', no: '没有人吃饭、穿衣要照顾' });
    const shares =
      home.value === null || group.value === null ? '' : `；居家服务抵 ${home.value}%，机构抵 ${group.value}%`;
    return {
      gain: { words: `最高 ${sayAmount(voucher)}${shares}`, uses: [voucher, home, group] },
      checks: [old, care],
    };
  },
};
