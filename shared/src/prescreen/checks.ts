import {
  type Answers,
  HAPPENED,
  type Happened,
  MEMBERS,
  type Member,
  MOST_PEOPLE,
  PLACES,
  type Range,
  RECOGNISED,
  type Recognised,
} from './answers';
import type { Check, Truth } from './judgement';
import type { Standard } from './standards';

const NOT_ASKED = '没有问到';

interface Said {
  truth: Truth;
  answered: string;
  uses?: readonly Standard[];
}

/** One sentence for each way it may turn out. */
export function check(words: Readonly<Record<Truth, string>>, { truth, answered, uses = [] }: Said): Check {
  return { truth, says: words[truth], answered, uses };
}

export const sayPlace = ({ place }: Answers): string => (place === null ? NOT_ASKED : PLACES[place].label);

export function saySomebody({ members }: Answers, asked: readonly Member[]): string {
  if (members === null) return NOT_ASKED;
  const there = asked.filter((member) => members.includes(member));
  return there.length === 0 ? '家里没有' : `家里有：${there.map(sayMember).join('、')}`;
}

/** Out of its group a label needs the group's word. */
function sayMember(member: Member): string {
  const { label } = MEMBERS[member];
  if (member.startsWith('age')) return `${label}的老人`;
  if (member.startsWith('disabled')) return `${label}残疾的人`;
  if (member === 'orphan' || member === 'unattended') return `${label}的孩子`;
  return member === 'bachelor' || member === 'vocational' ? `今年考上${label}的学生` : label;
}

export const sayRecognised = ({ recognised }: Answers): string =>
  recognised === null ? NOT_ASKED : `已经认定：${RECOGNISED[recognised].label}`;

export function sayHappened({ happened }: Answers): string {
  return happened.length === 0 ? NOT_ASKED : happened.map((each: Happened) => HAPPENED[each].label).join('、');
}

export function sayIncome({ people, income }: Answers): string {
  if (people === null || income === null) return NOT_ASKED;
  const many = people === MOST_PEOPLE ? `${people} 人或更多` : `${people} 人`;
  return `一起生活的有 ${many}，每月收入：${income.words}`;
}

export const saySpending = ({ spending }: Answers): string =>
  spending === null ? NOT_ASKED : `一年的必需支出：${spending.words}`;

export const hasMember = ({ members }: Answers, ...asked: readonly Member[]): boolean =>
  members !== null && asked.some((member) => members.includes(member));

interface MemberCheck {
  yes: string;
  no: string;
  unsure?: string;
  /** What it means that none of them was ticked. */
  otherwise?: Truth;
  /** Further members whom the answer names. */
  named?: readonly Member[];
}

/** Whether there is somebody of the kind in the household; unknown where it was not asked. */
export function memberCheck(answers: Answers, asked: readonly Member[], said: MemberCheck): Check {
  const { yes, no, unsure = '没有问到，由街道看', otherwise = 'no', named = [] } = said;
  const none = answers.members === null ? 'unsure' : otherwise;
  const truth = hasMember(answers, ...asked) ? 'yes' : none;
  return check({ yes, no, unsure }, { truth, answered: saySomebody(answers, [...asked, ...named]) });
}

export const isRecognised = ({ recognised }: Answers, ...as: readonly Recognised[]): boolean =>
  recognised !== null && as.includes(recognised);

/** A range against a limit in 分: below it for sure, not below it for sure, or somewhere about it. */
export function isBelow({ least, most }: Range, limit: number): Truth {
  if (most < limit) return 'yes';
  return least >= limit ? 'no' : 'unsure';
}

/** The household's income for each person against a limit in 分 for each person; equal is not below. */
export function isIncomeBelow({ people, income }: Answers, limit: number | null): Truth {
  if (people === null || income === null || limit === null) return 'unsure';
  const truth = isBelow(income, limit * people);
  // With more people than were counted each has less.
  return people === MOST_PEOPLE && truth === 'no' ? 'unsure' : truth;
}

export const not = (truth: Truth): Truth => ({ yes: 'no', no: 'yes', unsure: 'unsure' })[truth] as Truth;

export function every(...truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unsure') ? 'unsure' : 'yes';
}
