import type { Figure } from '../parameters/figures';

/** The parameters that the pre-screen reads, in words for residents. */
export const STANDARDS = {
  'relief.dibao': '城市低保标准',
  'relief.low_income_factor': '低保边缘标准是低保的',
  'relief.disposable_income': '上年人均可支配收入',
  'relief.spending_ratio': '必需支出占收入的比例',
  'benefit.tekun_factor': '特困基本生活费是低保的',
  'benefit.orphan_home_factor': '散居孤儿生活费是低保的',
  'benefit.orphan_group_factor': '集中供养孤儿生活费是低保的',
  'benefit.disabled_living': '困难残疾人生活补贴',
  'benefit.disabled_care': '重度残疾人护理补贴',
  'benefit.elder_80': '80–89 岁高龄津贴',
  'benefit.elder_90': '90–99 岁高龄津贴',
  'benefit.elder_100': '100 岁以上高龄津贴',
  'benefit.student_bachelor': '考上本科的助学金',
  'benefit.student_vocational': '考上高职高专的助学金',
  'benefit.festival_household': '困难家庭两节慰问，每户',
  'benefit.care_voucher': '养老服务消费券，最高',
  'benefit.care_voucher_home': '消费券抵居家服务',
  'benefit.care_voucher_group': '消费券抵机构服务',
  'benefit.shelter_points': '社区纳凉取暖点',
} as const satisfies Partial<Record<Figure['name'], string>>;
export type StandardName = keyof typeof STANDARDS;
export const STANDARD_NAMES = Object.keys(STANDARDS) as [StandardName, ...StandardName[]];

/** A figure of the pre-screen. */
export interface Standard extends Figure {
  name: StandardName;
}

/** All of them on one date (`YYYY-MM-DD`). */
export interface Standards {
  asOf: string;
  items: readonly Standard[];
}

/** The figure of that name; one that the server does not know is unknown, never nought. */
export function standard({ items }: Standards, name: StandardName): Standard {
  return items.find((item) => item.name === name) ?? { name, ...UNKNOWN };
}

const UNKNOWN = {
  value: null,
  unit: '',
  validFrom: null,
  year: null,
  source: '未公布',
  mark: 'UNSURE',
  isSet: false,
} as const;

/** Whether the office has to be asked before anybody relies on it: open, unsure, or of a year gone by. */
export function isOpen({ value, mark, year, isSet }: Standard, asOf: string): boolean {
  if (value === null || year === null) return true;
  return !isSet && (mark !== 'FOUND' || year.slice(-4) < asOf.slice(0, 4));
}
