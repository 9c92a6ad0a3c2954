import { sayDateTime } from '@jianghan/shared/calendar/words';
import { MESSAGE_TEXTS } from '@jianghan/shared/inbox/texts';
import { BOOKING_STATES } from '@jianghan/shared/marriage/flow';
import { RELIEF_ACTIONS, RELIEF_STATES } from '@jianghan/shared/relief/flow';

/** Its one word of each entry of a table. */
function wordsOf<E extends object>(table: Readonly<Record<string, E>>, word: (entry: E) => string) {
  return Object.fromEntries(Object.entries(table).map(([key, entry]) => [key, word(entry)]));
}

/** What the database calls it, and what people call it. */
const WORDS: Readonly<Record<string, string>> = {
  ...wordsOf(MESSAGE_TEXTS, ({ title }: { title: string }) => title),
  ...wordsOf(RELIEF_ACTIONS, ({ says }: { says: string }) => says.replace('{谁}', '')),
  ...wordsOf(RELIEF_STATES, ({ text }: { text: string }) => text),
  ...wordsOf(BOOKING_STATES, ({ text }: { text: string }) => text),
  h5: '浏览器',
  weapp: '微信小程序',
  yes: '是',
  no: '否',
  mainland: '内地居民',
  identity: '使用身份信息',
  marriage_booking: '结婚登记预约',
  relief: '临时救助',
  book: '提交预约',
  reschedule: '改时间',
  check_in: '到场签到',
  undo_check_in: '撤回签到',
  serve: '办完',
  mark_no_show: '没有到场',
  correct: '更正结果',
  cancel: '取消预约',
  decline: '对方拒绝',
  // Bookings and relief have these in common.
  accept: '确认或受理',
  close: '关闭或办结',
  expire: '到期',
  barrier_free: '无障碍',
  sign_language: '手语',
  ethnic_language: '民族语言',
  wechat: '微信',
  sms: '短信',
  sent: '已送出',
  waiting: '等着送出',
};

const FACTS: Readonly<Record<string, string>> = { startsAt: '时间', place: '地点', reference: '编号', phone: '电话' };
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** Numbers that count something stay numbers; the others are yes and no. */
const COUNTS = /几|数|次|人|分钟|元/;

function sayParts(parts: unknown): string | undefined {
  if (Array.isArray(parts)) return parts.map((part) => sayWord(String(part))).join('、') || '没有';
  if (typeof parts !== 'object' || parts === null) return undefined;
  const said = Object.entries(parts).filter(([, value]) => typeof value === 'string');
  return said.map(([key, value]) => `${FACTS[key] ?? key}：${sayWord(value)}`).join('；') || '没有';
}

function sayWord(value: string): string {
  return INSTANT.test(value) ? sayDateTime(value) : (WORDS[value] ?? value);
}

function readParts(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** A value of the registry in words; what has none is shown as it is kept. */
export function sayValue(name: string, value: string | null): string {
  if (value === null) return '没有填';
  if (/^[01]$/.test(value) && !COUNTS.test(name)) return value === '1' ? '是' : '否';
  if (/^[[{]/.test(value)) return sayParts(readParts(value)) ?? value;
  return sayWord(value);
}
