interface MessageText {
  title: string;
  text: string;
}

/**
 * What a message says, by topic. Neutral wording: a message lights up on a locked phone, so it names no person, no
 * partner and no number. The details stand in the case it links to.
 */
export const MESSAGE_TEXTS = {
  'marriage.booked': {
    title: '预约已提交',
    text: '您的结婚登记预约已提交，号已留。时间、地点和要带的材料，请点开查看。',
  },
  'marriage.cancelled': { title: '预约已取消', text: '您的结婚登记预约已取消。需要时可以重新预约。' },
} as const satisfies Record<string, MessageText>;

export type Topic = keyof typeof MESSAGE_TEXTS;

/** A topic that this version no longer knows still says where to look. */
const UNKNOWN_TOPIC: MessageText = { title: '办件有新进展', text: '请到“进度”里查看。' };

export function textOf(topic: string): MessageText {
  return Object.hasOwn(MESSAGE_TEXTS, topic) ? MESSAGE_TEXTS[topic as Topic] : UNKNOWN_TOPIC;
}
