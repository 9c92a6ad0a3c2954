import { decimal, type ParameterSpec } from './kinds';

const group = '养老规划对照';
const SEED = '江汉区民政事业发展“十四五”规划（2021 年）';

interface Said {
  unit: string;
  rule?: string;
  mark?: ParameterSpec['mark'];
  evidence?: string;
}

/** A figure of the plan, or of the year that it began from: what was published stands in `published-eldercare.ts`. */
const figure = (title: string, { unit, rule = 'E-4.1', mark = 'FOUND', evidence = SEED }: Said) =>
  ({
    group,
    title,
    kind: 'number',
    schema: decimal(0, 10_000_000).nullable(),
    unit,
    default: null,
    rule,
    mark,
    evidence,
  }) as const satisfies ParameterSpec;

/** What the plan wants of eldercare, what there was when it began, and how many elders there are. */
export const ELDERCARE_PLAN_SPECS = {
  'plan.nursing_share': figure('规划：护理型床位占养老床位', { unit: '%' }),
  'plan.complexes_per_street': figure('规划：每个街道几处养老服务综合体', { unit: '处' }),
  'plan.complex_beds': figure('规划：综合体最少多少张床', { unit: '张' }),
  'plan.communities_per_point': figure('规划：最多几个社区一个专业服务网点', { unit: '个' }),
  'plan.daycare_share': figure('规划：社区日间照料覆盖', { unit: '%' }),
  'plan.medical_share': figure('规划：养老机构医养结合', { unit: '%' }),
  'base.facilities': figure('规划前：养老服务设施', { unit: '家' }),
  'base.beds': figure('规划前：养老床位', { unit: '张' }),
  'base.beds_per_thousand': figure('规划前：每千名老人床位', { unit: '张' }),
  'base.nursing_share': figure('规划前：护理型床位占养老床位', { unit: '%' }),
  'base.daily_served': figure('规划前：平台每天服务老人', { unit: '人次' }),
  'district.elders': figure('全区老年人', {
    unit: '人',
    mark: 'UNSURE',
    evidence: '没有找到公布的人数，区里填了年份和依据以后才算每千名老人床位',
  }),
} as const satisfies Record<string, ParameterSpec>;
