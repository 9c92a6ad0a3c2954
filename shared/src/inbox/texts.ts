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

/** A message about a case that somebody works on: WeChat shows number, matter, state and this remark. */
function onProgress(state: string, remark: string, sms: string | null = null): PhoneText {
  return { template: 'progress', values: ['{编号}', '{事项}', state, remark], sms };
}

/**
 * What a message says, by topic, until the office words it otherwise. Neutral wording: a message lights up on a locked
 * phone, so it names no person and no partner. The details stand in the case it links to.
 */
export const MESSAGE_TEXTS = {
  'marriage.booked': {
    title: '预约已提交',
    text: '您的结婚登记预约已提交，号已留，等对方确认。请把确认链接发给对方；到期没有确认，号会放回。',
    phone: onPhone('booked', '号已留，等对方确认'),
  },
  'marriage.named': {
    title: '有人预约时填了您的身份证号',
    text: '请到“我的”里的“有人把我写进了预约”查看：是您本人的事就确认，不是就拒绝。拒绝后号会退回。',
  },
  'marriage.accepted': {
    title: '两人都已确认',
    text: '你们的结婚登记预约已确认。时间、地点和要带的材料，请点开查看。',
    phone: onPhone('booked', '已确认，材料请点开看', '双方都已确认，请留意时间'),
  },
  'marriage.declined': {
    title: '预约没有得到确认',
    text: '您的预约没有得到确认，号已放回。需要时可以重新预约，您填的内容都在。',
    phone: onPhone('changed', '没有得到确认，号已放回', '没有得到确认，号已放回'),
  },
  'marriage.expired': {
    title: '到期没有确认',
    text: '您的预约到期没有得到确认，号已放回。需要时可以重新预约，您填的内容都在。',
    phone: onPhone('changed', '到期没有确认，号已放回', '到期没有确认，号已放回'),
  },
  'marriage.moved': {
    title: '预约时间已改',
    text: '您的结婚登记预约改了时间，新的时间和地点请点开查看。加进手机日历的，请再加一次。',
    phone: onPhone('changed', '时间已改，请点开看', '时间已改，请查看新的时间'),
  },
  'marriage.closed': {
    title: '登记处当天停办',
    text: '您预约的那天登记处停办，预约已取消，不计次数。您填的内容都在，点开一步就能改约别的时间。',
    phone: onPhone('changed', '当天停办，请点开改约', '当天停办，请改约别的时间'),
  },
  'marriage.no_show': {
    title: '预约当天没有到场',
    text: '您预约的事项当天没有到场。多次没有到场，会有一段时间不能网上预约；带身份证到登记处，一样能办。',
  },
  'marriage.cancelled': {
    title: '预约已取消',
    text: '您的结婚登记预约已取消。需要时可以重新预约。',
    phone: onPhone('changed', '已取消，可以重新预约', '已取消，可以重新预约'),
  },
  'marriage.reminder': {
    title: '预约明天开始',
    text: '您预约的事项明天办理，请两人都带本人有效身份证。来不了请尽早取消，把号留给别人。',
    phone: onPhone('reminder', '即将开始，请带身份证', '即将开始，请留意时间'),
  },
  'relief.received': {
    title: '申请已收到',
    text: '街道已经收到，会尽快看。到哪一步、轮到谁、哪一天以前，请点开查看。',
    phone: onProgress('已提交', '已收到，进度请点开看'),
  },
  'relief.supplement': {
    title: '有内容要补',
    text: '街道一次列出了还缺的内容，请点开补上。补好以前，街道的期限不走。',
    phone: onProgress('待补正', '有内容要补，请点开看', '有内容要补，补好接着办'),
  },
  'relief.accepted': {
    title: '已受理',
    text: '街道已经受理，办理期限请点开查看。',
    phone: onProgress('已受理', '办理期限请点开看'),
  },
  'relief.forwarded': {
    title: '已转给该办的单位',
    text: '转给了哪里、电话是多少，请点开查看。没有回音，请打街道电话。',
    phone: onProgress('已转办', '转到哪里请点开看', '已转给该办的单位'),
  },
  'relief.helped': {
    title: '先帮到您',
    text: '街道先行救助，手续随后再补。怎么领，请点开查看。',
    phone: onProgress('新进展', '怎么领请点开看', '有新进展，请尽快查看'),
  },
  'relief.decided': {
    title: '结果出来了',
    text: '结果和理由请点开查看；不清楚的，可以打街道电话。',
    phone: onProgress('有结果', '结果和理由请点开看', '有结果了'),
  },
  'relief.paid': {
    title: '已经发放',
    text: '请留意核对收款账户；有疑问请打街道电话。',
    phone: onProgress('已发放', '请核对账户', '已经发放，请留意核对'),
  },
  'relief.account': {
    title: '没有到账，请核对账户',
    text: '收款账户可能有误。请点开核对，核对好马上再发。',
    phone: onProgress('待核对', '账户要核对，请点开看', '要您核对一项内容，核对好接着办'),
  },
  'relief.ended': {
    title: '这一件先结束了',
    text: '原因请点开查看。需要时可以随时再申请。',
    phone: onProgress('已结束', '原因请点开看'),
  },
  'care.received': {
    title: '已收到',
    text: '您的请求已收到。到哪一步、找谁、下一步是什么，请点开查看。',
  },
  'care.accepted': {
    title: '已接单',
    text: '您的请求有人接了，按约好的时间来。时间和电话请点开查看。',
    phone: onProgress('已接单', '时间和电话请点开看'),
  },
  'care.moved': {
    title: '有新进展',
    text: '您的请求有新进展，请点开查看。',
    phone: onProgress('新进展', '请点开看'),
  },
  'care.offer': {
    title: '请您尽快答复',
    text: '您登记的事有结果了，请在期限内点开答复。到期没有答复，会接着往下排。',
    phone: onProgress('等您答复', '请在期限内点开答复', '有结果了，请在期限内答复'),
  },
  'care.answered': {
    title: '有答复了',
    text: '您问的事有答复了，请点开查看；不清楚的可以接着问。',
    phone: onProgress('已答复', '请点开看，可以接着问'),
  },
  'care.visited': {
    title: '做完了，请您确认',
    text: '请点开看看，没问题就确认；哪里不对，点开说一声。',
    phone: onProgress('等您确认', '请点开确认'),
  },
  'care.not_visited': {
    title: '这一次没有做成',
    text: '原因请点开查看，会有人联系您。急着要人帮忙，请打开后直接打电话。',
    phone: onProgress('没有做成', '原因请点开看', '这一次没有做成，请尽快查看'),
  },
  'care.called_off': {
    title: '约好的时间取消了',
    text: '对方取消了约好的时间，原因请点开查看，可以换个时间再约。',
    phone: onProgress('已取消', '原因请点开看', '约好的时间取消了，请查看'),
  },
  'care.ended': {
    title: '这一件先结束了',
    text: '原因请点开查看。需要时可以再提出，也可以请人帮您另找。',
    phone: onProgress('已结束', '原因请点开看', '这一件先结束了，原因请查看'),
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
