import { dateOf, timeOf } from '../calendar/dates';
import { sayDateTime } from '../calendar/words';

/** What a message may speak of; known at the moment it is received, and kept as it was then. */
export interface MessageFacts {
  startsAt: string | null;
  place: string | null;
  reference: string | null;
  phone: string | null;
}

export const NO_FACTS: MessageFacts = { startsAt: null, place: null, reference: null, phone: null };

export interface FactLine {
  label: string;
  value: string;
}

/** What is known of the matter, for the page of messages; phones are shown where they can be dialled. */
export function factLines({ startsAt, place, reference }: MessageFacts): FactLine[] {
  const lines = [
    { label: '时间', value: startsAt === null ? null : sayDateTime(startsAt) },
    { label: '地点', value: place },
    { label: '编号', value: reference },
  ];
  return lines.filter((line): line is FactLine => line.value !== null);
}

/** What never stands on a locked phone: which matter it is (M-16). */
export const NEUTRAL_MATTER = '民政业务办理';
const UNKNOWN = '—';
const CITY_LINE = '12345';
const MARK = /\{([^{}]*)\}/g;

/** What an office may put into a text, by its mark. */
const MARKS: Record<string, (facts: MessageFacts) => string> = {
  事项: () => NEUTRAL_MATTER,
  时间: ({ startsAt }) => (startsAt === null ? UNKNOWN : timeInFull(startsAt)),
  地点: ({ place }) => place ?? UNKNOWN,
  编号: ({ reference }) => reference ?? '-',
  电话: ({ phone }) => phone ?? CITY_LINE,
};
export const MARK_NAMES: readonly string[] = Object.keys(MARKS);

/** 2026年12月18日 09:30, as WeChat's `time` wants it. */
function timeInFull(startsAt: string): string {
  const [year, month, day] = dateOf(startsAt).split('-').map(Number);
  return `${year}年${month}月${day}日 ${timeOf(startsAt)}`;
}

/** A text with its marks filled in; a mark that nobody knows stays as it is, and the check of texts names it. */
export function fill(text: string, facts: MessageFacts): string {
  return text.replace(MARK, (mark, name: string) => MARKS[name]?.(facts) ?? mark);
}

export function unknownMarks(text: string): string[] {
  return (text.match(MARK) ?? []).filter((mark) => !MARK_NAMES.includes(mark.slice(1, -1)));
}

/** Words that tell a stranger who glances at the phone which matter it is about (M-16). */
const TELLING = /结婚|离婚|婚姻|婚检|领证|颁证|夫妻|配偶|对象|低保|救助|补助|孤儿|残疾/;

/** The first word in a text for phones that is not neutral. */
export function tellingWord(text: string): string | undefined {
  return TELLING.exec(text)?.[0];
}
