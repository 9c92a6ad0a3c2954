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
  'booking.made': '提交预约',
  'booking.cancelled': '取消预约',
  'case.viewed': '查看办件（当天）',
  'case.viewed_outside': '查看办件（不在当天）',
  'case.person_revealed': '显示完整信息',
  'case.person_revealed_again': '再次显示完整信息',
  'case.person_revealed_outside': '显示完整信息（不在当天）',
  'case.person_revealed_again_outside': '再次显示完整信息（不在当天）',
  'audit.searched': '查审计记录',
  'audit.alert_seen': '看过提醒',
  'staff.signed_in': '工作人员登录',
  'staff.signed_out': '工作人员退出',
};

export function sayAction(action: string): string {
  return ACTIONS[action] ?? action;
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
