/** What is done to a request of eldercare, by the action of its flow: visit, intention, order and advice together. */
const CASE: Readonly<Record<string, string>> = {
  book: '预约参观养老机构',
  register: '登记入住意向',
  order: '下上门服务单',
  enter: '接线员代下上门服务单',
  ask: '问养老顾问',
  cancel: '取消参观或上门服务',
  call_off: '机构取消参观',
  finish: '记参观或服务办完',
  mark_no_show: '记参观没有来',
  correct: '更正参观的记录',
  assess: '约入住评估',
  queue: '记评估结果，排进轮候',
  offer: '通知有床位',
  take: '接受床位或接下咨询',
  pass: '这次不要床位',
  lapse: '床位过期没有答复',
  leave: '暂停轮候',
  admit: '记入住',
  decline: '机构或服务商接不了',
  withdraw: '撤回养老申请',
  return: '没有入住，回到轮候',
  accept: '服务商接单',
  stop: '服务商停止以后的服务',
  answer: '答复养老咨询',
  ask_again: '接着问养老顾问',
  close: '办结养老咨询',
};

/** What is done to one visit of an order. */
const ORDER_VISIT: Readonly<Record<string, string>> = {
  set_out: '记服务员出发',
  finish: '记一次上门做完',
  confirm: '确认一次上门',
  dispute: '说一次上门不对',
  settle: '处理说不对的上门',
  cancel: '取消一次上门',
  call_off: '服务商来不了一次上门',
  miss: '记一次上门没有做成',
};

const DESK: Readonly<Record<string, string>> = {
  'care.day_viewed': '看服务商一天的上门',
  'care.alert_settled': '处理上门的提醒',
  'care.slots_planned': '安排参观时间',
  'care.slot_closed': '停约一个参观时间',
};

/** The words of an act of eldercare; undefined for any other. */
export function sayCareAction(action: string): string | undefined {
  const [, ofVisit] = /^care\.visit_(\w+)$/.exec(action) ?? [];
  const [, ofCase] = /^care\.(\w+)$/.exec(action) ?? [];
  return DESK[action] ?? ORDER_VISIT[ofVisit ?? ''] ?? CASE[ofCase ?? ''];
}
