import { RELIEF_ACTIONS } from '@jianghan/shared/relief/flow';

/** What the lines of the audit say, for whoever reads many of them. */
const ACTIONS: Readonly<Record<string, string>> = {
  'account.created': '建立账号',
  'account.signed_in': '登录',
  'account.signed_out': '退出',
  'account.real_name_verified': '实名核验',
  'account.identity_revealed': '看自己的完整信息',
  'account.data_copied': '复制自己的数据',
  'account.closed': '注销账号',
  'account.consent_given': '同意一项用途',
  'account.consent_withdrawn': '撤回同意',
  'account.phone_bound': '绑定手机号',
  'account.wechat_bound': '绑定微信',
  'account.preferences_changed': '改显示设置',
  'account.stepped_up': '再次确认是本人',
  'draft.saved': '保存两人信息',
  'draft.revealed': '看自己填的完整信息',
  'booking.made': '提交预约',
  'booking.cancelled': '取消预约',
  'booking.moved': '改预约时间',
  'booking.accepted': '对方确认预约',
  'booking.declined': '对方拒绝预约',
  'booking.expired': '预约到期没有确认',
  'booking.closed': '登记处停办，取消预约',
  'booking.checked_in': '预约的人到场',
  'booking.check_in_undone': '撤回到场',
  'booking.served': '预约办完',
  'booking.corrected': '更正预约的结果',
  'booking.no_show': '约了没有到场',
  'booker.barred': '不让这个人再填自己',
  'booker.unbarred': '又让这个人填自己',
  'hall.checked_in': '到场签到',
  'hall.person_looked_up': '按姓名找预约',
  'hall.ticket_issued': '现场取号',
  'hall.called': '叫号',
  'hall.recalled': '再叫一遍',
  'hall.started': '开始办',
  'hall.missed': '过号',
  'hall.returned': '过号后重新排队',
  'hall.result_recorded': '记办理结果',
  'hall.result_corrected': '更正办理结果',
  'hall.closed_by_day': '当天结束，系统收号',
  'office.opened': '新增登记处',
  'office.details_changed': '改登记处的地址和电话',
  'office.hours_changed': '改每周的办公时间',
  'office.service_changed': '改号数',
  'office.day_changed': '改某一天的安排',
  'office.ordinary_changed': '某一天改回平常',
  'office.date_closed': '关闭一天',
  'parameter.set': '改一个数',
  'holidays.loaded': '导入放假安排',
  'message.resent': '重发消息',
  'message_text.saved': '改消息文字',
  'case.viewed': '查看办件（当天）',
  'case.viewed_outside': '查看办件（不在当天）',
  'case.person_revealed': '显示完整信息',
  'case.person_revealed_again': '再次显示完整信息',
  'case.person_revealed_outside': '显示完整信息（不在当天）',
  'case.person_revealed_again_outside': '再次显示完整信息（不在当天）',
  'relief.overdue': '救助办件过了时限',
  'relief.recounted': '按新的放假安排重算救助时限',
  'relief.claimed': '领救助办件',
  'relief.handed_over': '移交救助办件',
  'relief.code_sent': '发短信签字的验证码',
  'relief.signed': '短信签字',
  'relief.noted': '写办件记录',
  'relief.delivered': '记实物或服务送到',
  'relief.promise_kept': '记补交的材料',
  'relief.searched': '查救助办件',
  'relief.emergency_declared': '开启突发公共事件应急',
  'relief.emergency_ended': '结束突发公共事件应急',
  'audit.searched': '查审计记录',
  'audit.alert_seen': '看过提醒',
  'staff.signed_in': '工作人员登录',
  'staff.signed_out': '工作人员退出',
  'staff.attempt_failed': '工作人员登录没有成功',
  'staff.locked': '工作人员账号锁住',
  'staff.stepped_up': '工作人员再次确认',
  'staff.enrolled': '工作人员绑定动态码',
  'staff.first_made': '建第一个管理员',
  'staff.created': '建工作人员账号',
  'staff.disabled': '停用工作人员账号',
  'staff.enabled': '恢复工作人员账号',
  'staff.roles_changed': '改工作人员角色',
  'staff.password_reset': '重置密码',
  'staff.totp_reset': '重置动态码',
};

export function sayAction(action: string): string {
  const relief = action.replace(/^relief\./, '') as keyof typeof RELIEF_ACTIONS;
  const said = ACTIONS[action] ?? RELIEF_ACTIONS[relief]?.says.replace('{谁}', '');
  return said ?? action;
}

const OBJECTS: Readonly<Record<string, string>> = {
  account: '居民账号',
  audit: '审计',
  audit_alert: '审计提醒',
  case: '办件',
  emergency: '突发公共事件',
  hall_ticket: '号',
  holidays: '放假安排',
  marriage_bar: '不让填写的人',
  marriage_booking: '预约',
  marriage_draft: '两人信息',
  message_delivery: '消息',
  message_text: '消息文字',
  office: '登记处',
  parameter: '可以改的数',
  relief: '救助办件',
  staff: '工作人员',
};

export function sayObject(kind: string): string {
  return OBJECTS[kind] ?? kind;
}

const ACTORS: Readonly<Record<string, string>> = {
  resident: '居民',
  staff: '工作人员',
  system: '系统',
  anonymous: '未登录',
};

export function sayActor(kind: string): string {
  return ACTORS[kind] ?? kind;
}
