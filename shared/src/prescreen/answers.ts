/** Words of one answer: what the page shows and the reason repeats. */
interface Words {
  label: string;
  note?: string;
}

/** Where the person is, and where the household register is: it tells where to apply, and never bars anybody. */
export const PLACES = {
  home: { label: '人和户口都在江汉区' },
  wuhan: { label: '人在江汉区，户口在武汉别的区' },
  elsewhere: { label: '人在江汉区，户口在外地' },
  away: { label: '户口在江汉区，人在别处' },
  outside: { label: '人和户口都不在江汉区' },
  nowhere: { label: '没有固定的住处' },
} as const satisfies Record<string, Words>;
export type Place = keyof typeof PLACES;

export const HAPPENED = {
  danger: { label: '现在有人有危险', note: '受伤、被打、没饭吃、没地方住' },
  illness: { label: '生病、住院' },
  fire: { label: '失火或房子出事' },
  accident: { label: '车祸或其他意外' },
  school: { label: '上学花销撑不住' },
  death: { label: '亲人去世' },
  income: { label: '突然没了收入' },
  other: { label: '别的难处' },
  nothing: { label: '没出事，先看看' },
} as const satisfies Record<string, Words>;
export type Happened = keyof typeof HAPPENED;

/** Who lives in the household; the rules ask whether there is such a person, never who it is. */
export const MEMBERS = {
  age60: { label: '60–79 岁' },
  age80: { label: '80–89 岁' },
  age90: { label: '90–99 岁' },
  age100: { label: '100 岁以上' },
  disabled12: { label: '一级、二级' },
  disabled34: { label: '三级、四级' },
  orphan: { label: '父母都不在了', note: '去世，或者找不到' },
  unattended: { label: '父母管不了', note: '服刑、戒毒、重病、重残、失联' },
  bachelor: { label: '本科' },
  vocational: { label: '高职高专' },
  ill: { label: '得了重病的人' },
  care: { label: '吃饭、穿衣要人照顾的人' },
  alone: { label: '没有家人能养的人' },
} as const satisfies Record<string, Words>;
export type Member = keyof typeof MEMBERS;

/** The members as the page asks for them, under one word each. */
export const MEMBER_GROUPS = [
  { legend: '老人', members: ['age60', 'age80', 'age90', 'age100'] },
  { legend: '有残疾证的人', members: ['disabled12', 'disabled34'] },
  { legend: '不满 18 岁的孩子', members: ['orphan', 'unattended'] },
  { legend: '今年考上大学的学生', members: ['bachelor', 'vocational'] },
  { legend: '其他', members: ['ill', 'care', 'alone'] },
] as const satisfies readonly { legend: string; members: readonly Member[] }[];

export const RECOGNISED = {
  none: { label: '都没有' },
  dibao: { label: '低保' },
  tekun: { label: '特困供养' },
  edge: { label: '低保边缘家庭', note: '以前叫低收入家庭' },
  rigid: { label: '刚性支出困难家庭', note: '以前叫支出型困难家庭' },
  unknown: { label: '说不清' },
} as const satisfies Record<string, Words>;
export type Recognised = keyof typeof RECOGNISED;

/** An amount of money between two amounts, both included, in 分; `most` may be Infinity. */
export interface Range {
  least: number;
  most: number;
}

/** What somebody answered with a range, and in which words. */
export interface Amount extends Range {
  words: string;
}

/** From this many on, the household is said to be so large or larger. */
export const MOST_PEOPLE = 8;

/** Everything the eight screens ask. Null is not answered, or not asked because nothing depends on it. */
export interface Answers {
  place: Place | null;
  happened: readonly Happened[];
  /** 1 to MOST_PEOPLE, the last meaning so many or more. */
  people: number | null;
  /** Of all together in a month. */
  income: Amount | null;
  /** That could not be avoided, in the last twelve months. */
  spending: Amount | null;
  /** None of them is an answer; null was not asked. */
  members: readonly Member[] | null;
  recognised: Recognised | null;
}

export const NO_ANSWERS: Answers = {
  place: null,
  happened: [],
  people: null,
  income: null,
  spending: null,
  members: null,
  recognised: null,
};
