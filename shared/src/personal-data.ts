import { careColumns } from './care/personal';
import { paymentColumns } from './payment/personal';
import { IDENTITY, inTable, type PersonalColumn } from './personal-column';
import { reliefColumns } from './relief/personal';

export { CARE_PASS_DAYS, type PersonalColumn, RETENTION_DAYS, RETENTIONS, type Retention } from './personal-column';
export { PLAIN_COLUMNS } from './plain-columns';

const account = [
  ...inTable(
    { table: 'accounts', purpose: '登录、实名和显示偏好', retention: 'account' },
    {
      phone_enc: '手机号',
      phone_hash: null,
      name_enc: ['姓名', { consent: 'identity' }],
      id_number_enc: ['身份证号', IDENTITY],
      id_hash: [null, IDENTITY],
      openid_enc: '微信用户标识',
      openid_hash: null,
      real_name_at: '实名时间',
      elder: '长辈模式',
      contrast: '高对比',
      created_at: '注册时间',
      closed_at: '注销时间',
      banned_until: '暂停网上预约到',
    },
  ),
  ...inTable(
    { table: 'sessions', purpose: '保持登录', retention: 'session' },
    { client: '登录方式', created_at: '登录时间', expires_at: '登录到期', stepped_up_at: '最近一次确认本人' },
  ),
  ...inTable(
    { table: 'sms_codes', purpose: '验证手机号', retention: 'sms_code' },
    { phone_hash: null, code_hash: null },
  ),
  ...inTable(
    { table: 'consents', purpose: '记录您同意过什么', retention: 'account' },
    { purpose: '同意事项', version: '同意的版本', given_at: '同意时间', withdrawn_at: '撤回时间' },
  ),
  ...inTable(
    { table: 'idempotency_keys', purpose: '重复提交只办一次', retention: 'reply' },
    { body_hash: null, reply_enc: null },
  ),
  ...inTable({ table: 'rate_limits', purpose: '防止冒用和刷号', retention: 'limit' }, { name: null }),
  ...inTable(
    { table: 'inbox_messages', purpose: '告诉您办理进度', retention: 'account' },
    { topic: '消息', facts_json: '消息里的预约信息', sent_at: '发送时间', read_at: '阅读时间' },
  ),
  ...inTable(
    { table: 'subscription_credits', purpose: '把进度发到您的微信', retention: 'account' },
    { template_id: '订阅的微信消息', credits: '还能收几条', updated_at: '最近一次订阅' },
  ),
  ...inTable(
    { table: 'message_deliveries', purpose: '把消息送到您的手机', retention: 'account' },
    { channel: '送达方式', state: '送达情况', created_at: '送出时间' },
  ),
];

const cases = [
  ...inTable(
    { table: 'case_files', purpose: '办件和进度', retention: 'booking' },
    {
      reference: '办件编号',
      kind: '事项',
      state: '状态',
      happens_at: '办理时间',
      opened_at: '提交时间',
      holder_id_hash: [null, IDENTITY],
    },
  ),
  ...inTable(
    { table: 'case_events', purpose: '办件和进度', retention: 'booking' },
    { action: '办件经过', at: '经过时间' },
  ),
  ...inTable(
    { table: 'case_members', purpose: '办件和进度', retention: 'booking' },
    { joined_at: '成为双方之一的时间' },
  ),
];

const marriage = [
  ...inTable(
    { table: 'marriage_drafts', purpose: '保存没有提交的结婚登记预约', retention: 'draft' },
    {
      own_category: '本人类别',
      of_age: '双方是否已到法定婚龄',
      ceremony: '是否参加颁证',
      guests: '来宾人数',
      counselling: '是否需要辅导',
      needs_json: ['到场协助', { sensitive: true }],
      updated_at: '最后改动',
    },
  ),
  ...inTable(
    { table: 'marriage_bookings', purpose: '结婚登记预约', retention: 'booking' },
    {
      ceremony: '是否参加颁证',
      guests: '来宾人数',
      counselling: '是否需要辅导',
      needs_json: ['到场协助', { sensitive: true }],
      is_birthday: '领证那天正好满婚龄',
      late_cancel: '是否过时取消',
      booked_at: '预约提交时间',
    },
  ),
  ...inTable(
    { table: 'marriage_partners', purpose: '到场核对双方身份', retention: 'booking' },
    {
      category: '对方类别',
      name_enc: ['对方姓名', { consent: 'identity' }],
      id_number_enc: ['对方身份证号', IDENTITY],
      id_hash: [null, IDENTITY],
      phone_enc: '对方手机号',
    },
  ),
  ...inTable(
    { table: 'marriage_bars', purpose: '不让某人再填写您', retention: 'account' },
    { booker_id_hash: [null, IDENTITY], id_hash: [null, IDENTITY], barred_at: '不让填写的时间' },
  ),
  ...inTable(
    { table: 'no_shows', purpose: '约了没有到场的次数', retention: 'no_show' },
    { id_hash: [null, IDENTITY], on_date: '没有到场的日期', bans_until: '因此暂停网上预约到' },
  ),
  ...inTable(
    { table: 'live_parties', purpose: '一个人同时只有一个预约', retention: 'booking' },
    { id_hash: [null, IDENTITY] },
  ),
];

const hall = inTable(
  { table: 'hall_tickets', purpose: '到场叫号和办理结果', retention: 'booking' },
  {
    arrived_at: '到场时间',
    called_at: '叫号时间',
    ended_at: '办完时间',
    result: '办理结果',
    ceremony: '是否颁证',
  },
);

/** Every column that tells something about a person. A column in neither this list nor PLAIN_COLUMNS fails a test of the database. */
export const PERSONAL_COLUMNS: readonly PersonalColumn[] = [
  ...account,
  ...cases,
  ...marriage,
  ...hall,
  ...reliefColumns,
  ...careColumns,
  ...paymentColumns,
];

/** Columns about members of staff, who have no part in a resident's own copy; they stay as long as the account. */
export const STAFF_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  staff_accounts: [
    'id',
    'login',
    'name_enc',
    'password_hash',
    'initial_until',
    'totp_enc',
    'totp_step',
    'enrolled_at',
    'signed_in_at',
    'disabled_at',
    'version',
    'created_at',
  ],
  staff_roles: ['id', 'staff_id', 'role', 'office_id', 'office_key', 'duty'],
  staff_sessions: ['id', 'token_hash', 'staff_id', 'created_at', 'seen_at', 'stepped_up_at'],
  staff_attempts: ['login_hash', 'failures', 'tried_at', 'locked_until'],
};
