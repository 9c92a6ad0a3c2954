const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const at = (time: string) => `2026-11-${time}:00.000Z`;

const delivery = {
  deliveryId: ID,
  title: '预约已提交',
  reference: 'MR-7K3M-9QXT-C',
  channel: 'wechat',
  state: 'failed',
  attempts: 1,
  reason: '微信不收某一项内容：请检查“消息文字”',
  nextAt: null,
  createdAt: at('23T02:00'),
};

const messageText = {
  topic: 'marriage.reminder',
  version: 3,
  savedAt: at('20T02:00'),
  title: '明天来办理',
  text: '请在 {时间} 到 {地点}。',
  phone: { values: ['{事项}', '{时间}', '{地点}', '{编号}', '请带身份证'], sms: '即将开始' },
};

const auditLine = {
  entryId: ID,
  at: at('23T13:43'),
  actorKind: 'staff',
  actorId: ID,
  actorLogin: 'zhou.xiaoning',
  action: 'case.viewed',
  objectKind: 'case',
  objectId: ID,
  field: null,
  reason: 'handle',
  note: null,
  traceId: 'trace',
};

const staffMe = {
  staffId: ID,
  login: 'zhou.xiaoning',
  name: '周小宁',
  roles: [{ role: 'registrar', officeId: ID, officeName: '江汉区婚姻登记处（示例）' }],
  endsAt: at('23T09:00'),
  steppedUpUntil: null,
};

const colleague = {
  staffId: ID,
  login: 'registrar',
  name: '许静',
  state: 'active',
  roles: [{ role: 'registrar', officeId: ID, officeName: '江汉区婚姻登记处（示例）' }],
  createdAt: at('23T02:00'),
  lastSignInAt: null,
  lockedUntil: null,
  version: 1,
};

/** What only staff ask for: they work in a browser, and inside WeChat the pages still say what they have. */
export const STAFF_REPLIES = {
  getStaffMe: staffMe,
  searchAudit: { items: [auditLine], nextCursor: null },
  listAuditAlerts: { items: [], nextCursor: null },
  getAuditChain: { seals: 1, headHash: 'ab', sealedAt: at('23T13:43'), unsealed: { count: 0, oldestAt: null } },
  previewRetention: { items: [{ what: '到期的登录', kept: '到期后删除', rows: 2 }], until: at('23T16:00') },
  getMessageDesk: {
    waiting: 1,
    failed: 1,
    refused: 0,
    sentToday: 321,
    smsToday: 12,
    smsPerDay: 2000,
    oldestWaitingAt: at('23T02:00'),
    quietUntil: null,
  },
  listDeliveries: { items: [delivery], nextCursor: null },
  resendDeliveries: { resent: 1 },
  getMessageTexts: { items: [messageText] },
  saveMessageText: { ...messageText, version: 4 },
  listStaff: { items: [colleague], nextCursor: null },
};
