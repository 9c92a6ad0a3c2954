import type { Published } from './published';

const PLAN = '江汉区民政事业发展“十四五”规划（2021 年）';

const during = (years: string, value: number, source: string): readonly Published[] => [
  { value, year: years, validFrom: `${years.slice(0, 4)}-01-01`, source, mark: 'FOUND' },
];

const goal = (value: number, where: string) => during('2021–2025', value, `${PLAN}：${where}`);
const was = (years: string, value: number, where: string) => during(years, value, `${PLAN}：${where}`);

/** What the plan of 2021 says of eldercare. What was counted in 2020 stays a figure of 2020. */
export const PUBLISHED_ELDERCARE = {
  'plan.nursing_share': goal(65, '到 2025 年不低于 65%'),
  'plan.complexes_per_street': goal(1, '到 2025 年每个街道至少 1 处'),
  'plan.complex_beds': goal(100, '综合体不少于 100 张床位'),
  'plan.communities_per_point': goal(5, '每 3 至 5 个社区 1 个，按 5 个算最少要几个'),
  'plan.daycare_share': goal(100, '“十四五”末期达到 100%'),
  'plan.medical_share': goal(100, '发展目标写 2022 年，主要任务写 2025 年'),
  'base.facilities': was('2020', 87, '“十三五”末全区养老服务设施'),
  'base.beds': was('2020', 7620, '“十三五”末全区养老床位'),
  'base.beds_per_thousand': was('2020', 50, '“十三五”主要指标的实际值'),
  'base.nursing_share': was('2020', 50, '“十三五”主要指标的实际值'),
  'base.daily_served': was('2016–2020', 400, '区级平台平均每天服务 400 余人次'),
} as const satisfies Record<string, readonly Published[]>;
