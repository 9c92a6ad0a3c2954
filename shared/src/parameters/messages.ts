import { Clock, type ParameterSpec, whole } from './kinds';

const group = '消息';

/** When phones are left alone, when reminders leave, and what SMS may cost. */
export const MESSAGE_SPECS = {
  'message.quiet_from': {
    group,
    title: '晚上几点起不往手机发消息',
    kind: 'clock',
    schema: Clock,
    unit: null,
    default: '21:30',
    rule: 'M-16',
    mark: 'KNOWN',
    evidence: '不打扰休息的通行做法；和次日时间相同就是不设',
  },
  'message.quiet_until': {
    group,
    title: '早上几点起再发',
    kind: 'clock',
    schema: Clock,
    unit: null,
    default: '08:00',
    rule: 'M-16',
    mark: 'KNOWN',
    evidence: '不打扰休息的通行做法',
  },
  'message.reminder_time': {
    group,
    title: '前一天几点发提醒',
    kind: 'clock',
    schema: Clock,
    unit: null,
    default: '18:00',
    rule: 'M-16',
    mark: 'KNOWN',
    evidence: '多数人已下班，又还没休息',
  },
  'message.sms_per_day': {
    group,
    title: '一天最多发几条通知短信',
    kind: 'number',
    schema: whole(0, 100_000),
    unit: '条/天',
    default: 2000,
    rule: 'W-04',
    mark: 'UNSURE',
    evidence: '短信按条收费，看经费，须由区民政局定',
  },
} as const satisfies Record<string, ParameterSpec>;
