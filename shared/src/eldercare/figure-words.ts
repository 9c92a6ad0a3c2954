import type { ParameterName } from '../parameters/registry';

interface Words {
  title: string;
  unit: string;
  /** What is counted when something is still to come: 还差 3 张. */
  lacks: string;
  /** How it is reckoned, for whoever asks. */
  how: string;
  /** The parameter that holds the plan's value. */
  goal?: ParameterName;
  /** The parameter that holds what there was when the plan began. */
  was?: ParameterName;
}

/** What the bureau measures of eldercare, in the order of the page. */
export const MEASURES = {
  nursing_share: {
    title: '护理型床位占比',
    unit: '%',
    lacks: '张护理型床位',
    how: '养老机构里说明了护理型床位的那些',
    goal: 'plan.nursing_share',
    was: 'base.nursing_share',
  },
  complexes: {
    title: '街道养老服务综合体',
    unit: '处',
    lacks: '处',
    how: '床位达到规划的综合体，每个街道要有自己的',
    goal: 'plan.complexes_per_street',
  },
  points: {
    title: '专业服务网点',
    unit: '处',
    lacks: '处',
    how: '综合体、嵌入式机构和服务中心，每个街道按登记的社区数算',
    goal: 'plan.communities_per_point',
  },
  daycare_share: {
    title: '社区日间照料覆盖',
    unit: '%',
    lacks: '个社区',
    how: '社区里有能日托的地方',
    goal: 'plan.daycare_share',
  },
  medical_share: {
    title: '养老机构医养结合',
    unit: '%',
    lacks: '家机构',
    how: '自己有医疗机构，或者和医院签了约',
    goal: 'plan.medical_share',
  },
  beds: {
    title: '养老床位',
    unit: '张',
    lacks: '张',
    how: '各类养老服务设施登记的床位',
    was: 'base.beds',
  },
  beds_per_thousand: {
    title: '每千名老人床位',
    unit: '张',
    lacks: '张',
    how: '要有公布的老年人数才算，不推算',
    was: 'base.beds_per_thousand',
  },
  facilities: {
    title: '养老服务设施',
    unit: '家',
    lacks: '家',
    how: '机构、综合体、服务中心和日间照料',
    was: 'base.facilities',
  },
  served_median: {
    title: '上门服务，近 30 天每天',
    unit: '人次',
    lacks: '人次',
    how: '做完的上门服务，30 天的中位数',
    was: 'base.daily_served',
  },
  served_yesterday: {
    title: '上门服务，昨天',
    unit: '人次',
    lacks: '人次',
    how: '昨天做完的上门服务',
    was: 'base.daily_served',
  },
} as const satisfies Record<string, Words>;
export type MeasureName = keyof typeof MEASURES;

/** The words of a measure, whichever parameters it has. */
export const wordsOf = (measure: MeasureName): Words => MEASURES[measure];

/** 达到规划 · 还差 3 张护理型床位; undefined where nothing can be said. */
export function reachedText(measure: MeasureName, lacking: number | null): string | undefined {
  if (lacking === null) return undefined;
  return lacking === 0 ? '达到' : `还差 ${thousands(lacking)} ${MEASURES[measure].lacks}`;
}

/** 65% · 1,234 张 */
export function amountText(value: number, unit: string): string {
  return unit === '%' ? `${value}%` : `${thousands(value)} ${unit}`;
}

const thousands = (value: number) => value.toLocaleString('en-US');
