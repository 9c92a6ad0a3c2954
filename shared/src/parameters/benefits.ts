import { decimal, type ParameterSpec, whole } from './kinds';

const group = '政策预筛';
const SEED = '江汉区民政事业发展“十四五”规划（2021 年）';

interface Said {
  rule: string;
  unit: string;
  mark: ParameterSpec['mark'];
  evidence: string;
}

/** An amount that holds as published until the office sets its own. */
const amount = (title: string, said: Said) =>
  ({
    ...said,
    group,
    title,
    kind: 'number',
    schema: decimal(0, 1_000_000).nullable(),
    default: null,
  }) as const satisfies ParameterSpec;

const share = (title: string, said: Omit<Said, 'unit'>) =>
  ({
    ...said,
    group,
    title,
    kind: 'number',
    unit: '%',
    schema: whole(0, 100).nullable(),
    default: null,
  }) as const satisfies ParameterSpec;

/** Figures of the pre-screen beyond the standards of relief (3.2, 3.3); what was published stands in `published.ts`. */
export const BENEFIT_SPECS = {
  'benefit.tekun_factor': amount('特困基本生活费是低保的几倍', {
    rule: 'B-14',
    unit: '倍',
    mark: 'UNSURE',
    evidence: '2020–2023 年武汉各年都是 2 倍，以后须核实',
  }),
  'benefit.orphan_home_factor': amount('散居孤儿生活费是低保的几倍', {
    rule: 'B-15',
    unit: '倍',
    mark: 'UNSURE',
    evidence: '2020–2023 年武汉各年都是 2 倍，以后须核实',
  }),
  'benefit.orphan_group_factor': amount('集中供养孤儿生活费是低保的几倍', {
    rule: 'B-15',
    unit: '倍',
    mark: 'UNSURE',
    evidence: '2021–2023 年武汉各年都是 3.2 倍，以后须核实',
  }),
  'benefit.student_bachelor': amount('助学金：考上本科', { rule: 'B-20', unit: '元', mark: 'FOUND', evidence: SEED }),
  'benefit.student_vocational': amount('助学金：考上高职高专', {
    rule: 'B-20',
    unit: '元',
    mark: 'FOUND',
    evidence: SEED,
  }),
  'benefit.festival_household': amount('两节慰问：困难家庭每户', {
    rule: 'B-21',
    unit: '元',
    mark: 'FOUND',
    evidence: `${SEED}，说的是“十三五”期间`,
  }),
  'benefit.care_voucher': amount('养老服务消费券每月最高', {
    rule: 'B-23',
    unit: '元/月',
    mark: 'FOUND',
    evidence: '2026 年 1 月 1 日起全国实施的失能老年人养老服务消费补贴',
  }),
  'benefit.care_voucher_home': share('养老服务消费券抵居家服务', {
    rule: 'B-23',
    mark: 'UNSURE',
    evidence: '各地可在 30%–60% 之间定，武汉未查到',
  }),
  'benefit.care_voucher_group': share('养老服务消费券抵机构服务', {
    rule: 'B-23',
    mark: 'UNSURE',
    evidence: '各地可在 30%–60% 之间定，武汉未查到',
  }),
  'benefit.shelter_points': amount('社区纳凉取暖点有几个', { rule: 'B-24', unit: '个', mark: 'FOUND', evidence: SEED }),
} as const satisfies Record<string, ParameterSpec>;
