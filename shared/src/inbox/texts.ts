import type { TemplateName } from '../delivery/templates';

/** What reaches a phone. WeChat first; SMS only where that cannot be, and only for what must not be missed. */
export interface PhoneText {
  template: TemplateName;
  /** One value for each field of the template, in its order; marks such as {时间} are filled in. */
  values: readonly string[];
  /** What follows 您预约的事项 in the SMS; null for what may be missed. */
  sms: string | null;
}

export interface MessageText {
  title: string;
  text: string;
  /** Without it the message stays in the inbox. */
  phone?: PhoneText;
}

/** A message about a booking: WeChat shows matter, time, place, number and this remark. */
function onPhone(template: TemplateName, remark: string, sms: string | null = null): PhoneText {
  return { template, values: ['{事项}', '{时间}', '{地点}', '{编号}', remark], sms };
}

/**
 * What a message says, by topic, until the office words it otherwise. Neutral wording: a message lights up on a locked
 * phone, so it names no person and no partner. The details stand in the case it links to.
 */
export const MESSAGE_TEXTS = {
  'marriage.booked': {
    title: '预约已提交',
    text: '您的结婚登记预约已提交，号已留。时间、地点和要带的材料，请点开查看。',
    phone: onPhone('booked', '号已留，材料请点开看'),
  },
  'marriage.cancelled': {
    title: '预约已取消',
    text: '您的结婚登记预约已取消。需要时可以重新预约。',
    phone: onPhone('changed', '已取消，可以重新预约'),
  },
  'marriage.reminder': {
    title: '预约明天开始',
    text: '您预约的事项明天办理，请两人都带本人有效身份证。来不了请尽早取消，把号留给别人。',
    phone: onPhone('reminder', '即将开始，请带身份证', '即将开始，请留意时间'),
  },
} as const satisfies Record<string, MessageText>;

export type Topic = keyof typeof MESSAGE_TEXTS;
export const TOPICS = Object.keys(MESSAGE_TEXTS) as Topic[];

/** Reminders are about a moment: late, or after a change, they are not sent any more. */
export function isReminder(topic: string): boolean {
  return topic.endsWith('.reminder');
}

/** A topic that this version no longer knows still says where to look. */
const UNKNOWN_TOPIC: MessageText = { title: '办件有新进展', text: '请到“进度”里查看。' };

/** The text that came with the product. */
export function defaultTextOf(topic: string): MessageText {
  const known: Readonly<Record<string, MessageText>> = MESSAGE_TEXTS;
  return known[topic] ?? UNKNOWN_TOPIC;
}
