import { z } from 'zod';

/** What a place of eldercare is (rules 4.1), in the order of the filter. */
export const PLACE_TYPES = {
  institution: '养老院',
  welfare_home: '社会福利院',
  complex: '街道养老服务综合体',
  embedded: '社区嵌入式养老机构',
  center: '社区老年人服务中心',
  station: '社区老年人服务站',
  daycare: '日间照料中心',
  meal: '老年助餐点',
  home_service: '居家上门服务',
  smart_bed: '家庭照护床位',
  adviser: '养老服务顾问',
  cooling: '纳凉取暖点',
  minors: '未成年人救助服务点',
} as const;
export const PlaceType = z.enum(Object.keys(PLACE_TYPES) as [keyof typeof PLACE_TYPES], '请选类型');
export type PlaceType = z.infer<typeof PlaceType>;

/** Types with beds of their own, which the plan counts as facilities (87 in 2020). */
export const FACILITY_TYPES: readonly PlaceType[] = [
  'institution',
  'welfare_home',
  'complex',
  'embedded',
  'center',
  'daycare',
];

/** What somebody looks for. The position in this list is the bit in a row of the register: only ever add at the end. */
export const NEEDS = {
  meals: '吃饭',
  stay: '住',
  day: '日托',
  home: '上门',
  rehab: '康复',
  medical: '医养结合',
  dementia: '认知症照护',
  activity: '活动',
  cooling: '纳凉取暖',
  minors: '未成年人救助',
} as const;
export const Need = z.enum(Object.keys(NEEDS) as [keyof typeof NEEDS], '请选需要什么');
export type Need = z.infer<typeof Need>;
export const ALL_NEEDS = Need.options;

/** The needs that a circle of fifteen minutes should answer; what of these is missing is said plainly. */
export const CIRCLE_NEEDS = ['meals', 'stay', 'day', 'home', 'rehab', 'medical', 'dementia'] as const satisfies Need[];

/** Who owns it. */
export const OWNERSHIPS = { public: '公办', public_private: '公建民营', private: '民办' } as const;
export const Ownership = z.enum(Object.keys(OWNERSHIPS) as [keyof typeof OWNERSHIPS], '请选公办或民办');
export type Ownership = z.infer<typeof Ownership>;

/** 医养结合: a clinic of its own, a contract with a hospital, or neither. */
export const MEDICAL = { own: '自己有医疗机构', contract: '签约医院', none: '没有' } as const;
export const Medical = z.enum(Object.keys(MEDICAL) as [keyof typeof MEDICAL], '请选医养结合的方式');
export type Medical = z.infer<typeof Medical>;

export const PRICE_UNITS = { month: '月', day: '天', meal: '餐', time: '次' } as const;
export const PriceUnit = z.enum(Object.keys(PRICE_UNITS) as [keyof typeof PRICE_UNITS], '请选计价单位');
export type PriceUnit = z.infer<typeof PriceUnit>;

export const PRICE_KINDS = { bed: '床位费', care: '护理费', meal: '餐费', day: '日托费', other: '其他' } as const;
export const PriceKind = z.enum(Object.keys(PRICE_KINDS) as [keyof typeof PRICE_KINDS], '请选收费项目');
export type PriceKind = z.infer<typeof PriceKind>;

/** What a place takes through this service; whoever takes anything is an office with the same id. */
export const TAKES = { visit: '预约参观', intention: '入住意向', home_service: '上门服务' } as const;
export const Takes = z.enum(Object.keys(TAKES) as [keyof typeof TAKES], '请选办什么');
export type Takes = z.infer<typeof Takes>;

/** Levels 0–4 of GB/T 42195-2022, as a place says whom it takes in. */
export const ABILITY_LEVELS = ['能力完好', '轻度失能', '中度失能', '重度失能', '完全失能'] as const;

/** A set of names as bits, in the order of `all`. */
export function toBits<T extends string>(all: readonly T[], chosen: readonly T[]): number {
  return chosen.reduce((bits, one) => bits | (1 << all.indexOf(one)), 0);
}

export function fromBits<T extends string>(all: readonly T[], bits: number): T[] {
  return all.filter((_, at) => (bits & (1 << at)) !== 0);
}

/** 0–4 as bits. */
export function levelBits(levels: readonly number[]): number {
  return levels.reduce((bits, level) => bits | (1 << level), 0);
}

export function levelsIn(bits: number): number[] {
  return ABILITY_LEVELS.map((_, level) => level).filter((level) => (bits & (1 << level)) !== 0);
}
