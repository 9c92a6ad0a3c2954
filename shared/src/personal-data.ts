import type { ConsentPurpose } from './account/contract';

/** How long something is kept, as the resident reads it (P-05, P-11, P-14). */
export const RETENTIONS = {
  account: '注销账号时删除',
  session: '退出或登录到期后删除',
  sms_code: '10 分钟后失效，随后删除',
  reply: '25 小时',
  limit: '计数到期后删除，最长 1 天',
  draft: '30 天没有改动后删除',
  booking: '预约日期后 180 天，之后只留不含个人信息的统计数',
} as const;
export type Retention = keyof typeof RETENTIONS;

/** Days after which drafts and bookings go (P-14). */
export const RETENTION_DAYS = { draft: 30, booking: 180 } as const satisfies Partial<Record<Retention, number>>;

export interface PersonalColumn {
  table: string;
  column: string;
  /** What it is used for, in words for the resident. */
  purpose: string;
  /** The separate consent it stands on; null where the statutory duty is the basis (P-01). */
  consent: ConsentPurpose | null;
  /** Its name in the resident's own copy; null for look-up hashes and sealed replies, which say nothing that another column does not. */
  exportName: string | null;
  retention: Retention;
  /** Sensitive in the sense of PIPL 28 (P-02). */
  sensitive: boolean;
}

type Kept = Pick<PersonalColumn, 'table' | 'purpose' | 'retention'>;
type Said = Partial<Pick<PersonalColumn, 'consent' | 'sensitive'>>;
const IDENTITY = { consent: 'identity', sensitive: true } as const;

/** One line a column: its export name, and how it differs from an ordinary column. */
function inTable(kept: Kept, columns: Record<string, string | null | [string | null, Said]>): PersonalColumn[] {
  return Object.entries(columns).map(([column, said]) => {
    const [exportName, more] = Array.isArray(said) ? said : [said, {}];
    return { ...kept, column, exportName, consent: null, sensitive: false, ...more };
  });
}

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
    },
  ),
  ...inTable(
    { table: 'sessions', purpose: '保持登录', retention: 'session' },
    { client: '登录方式', created_at: '登录时间', expires_at: '登录到期' },
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
    { topic: '消息', facts_json: '消息里的时间、地点和编号', sent_at: '发送时间', read_at: '阅读时间' },
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
    { reference: '办件编号', kind: '事项', state: '状态', happens_at: '办理时间', opened_at: '提交时间' },
  ),
  ...inTable(
    { table: 'case_events', purpose: '办件和进度', retention: 'booking' },
    { action: '办件经过', at: '经过时间' },
  ),
];

const marriage = [
  ...inTable(
    { table: 'marriage_drafts', purpose: '保存没有提交的结婚登记预约', retention: 'draft' },
    {
      own_category: '本人类别',
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
      is_birthday: '当天满婚龄',
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
    { table: 'live_parties', purpose: '一个人同时只有一个预约', retention: 'booking' },
    { id_hash: [null, IDENTITY] },
  ),
];

/** Every column that tells something about a person. A column in neither this list nor PLAIN_COLUMNS fails a test of the database. */
export const PERSONAL_COLUMNS: readonly PersonalColumn[] = [...account, ...cases, ...marriage];

/** Columns that tell nothing about anybody: random ids and tokens, counters, times of machines, facts of offices. */
export const PLAIN_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  schema_migrations: ['name'],
  accounts: ['id'],
  sessions: ['id', 'token_hash', 'account_id'],
  sms_codes: ['id', 'attempts', 'created_at', 'expires_at', 'used_at'],
  consents: ['id', 'account_id'],
  idempotency_keys: ['account_id', 'idempotency_key', 'endpoint', 'created_at'],
  rate_limits: ['points', 'expires_ms'],
  audit_entries: [
    'position',
    'id',
    'at',
    'actor_kind',
    'actor_id',
    'action',
    'object_kind',
    'object_id',
    'trace_id',
    'field',
    'reason',
    'note',
  ],
  audit_seals: [
    'sequence',
    'last_position',
    'entry_count',
    'sealed_at',
    'digests',
    'digests_hash',
    'previous_hash',
    'hash',
  ],
  audit_alerts: ['id', 'kind', 'staff_id', 'looks', 'since', 'raised_at', 'seen_at', 'seen_by'],
  booking_counts: ['office_id', 'on_date', 'service', 'state', 'bookings'],
  outbox: [
    'id',
    'topic',
    'dedup_key',
    'account_id',
    'case_id',
    'created_at',
    'available_at',
    'attempts',
    'delivered_at',
  ],
  inbox_messages: ['id', 'account_id', 'case_id', 'text_version'],
  message_deliveries: [
    'id',
    'message_id',
    'account_id',
    'attempts',
    'available_at',
    'attempted_at',
    'reason',
    'settled_at',
  ],
  subscription_credits: ['id', 'account_id'],
  message_texts: ['topic', 'version', 'content_json', 'saved_at', 'saved_by'],
  leases: ['name', 'holder', 'until_at'],
  parameters: ['name', 'valid_from', 'value_json', 'source'],
  parameter_settings: ['name', 'version', 'valid_from', 'value_json', 'source', 'set_at'],
  holiday_years: ['holiday_year', 'version', 'days_json', 'source', 'loaded_at'],
  case_files: ['id', 'account_id', 'office_id', 'version', 'due_at', 'updated_at', 'unified_case_no', 'item_impl_code'],
  case_events: ['case_id', 'version', 'from_state', 'to_state', 'actor_kind', 'actor_id'],
  offices: ['id', 'name', 'address', 'phone', 'longitude', 'latitude', 'is_sample', 'version'],
  office_hours: ['id', 'office_id', 'weekday', 'opens', 'closes'],
  office_services: ['office_id', 'service', 'capacity', 'online_capacity'],
  office_closings: ['id', 'office_id', 'on_date', 'reason', 'bookings', 'closed_at'],
  office_counters: ['office_id', 'on_date', 'counter', 'amount'],
  office_days: ['office_id', 'on_date', 'is_open', 'hours_json', 'online_capacity', 'note'],
  marriage_slots: ['id', 'office_id', 'service', 'on_date', 'starts_at', 'ends_at', 'capacity', 'taken'],
  marriage_partners: ['id', 'created_at'],
  marriage_drafts: ['id', 'account_id', 'partner_id', 'version'],
  marriage_bookings: ['id', 'slot_id', 'partner_id', 'check_in_token'],
  live_parties: ['service_group', 'booking_id'],
  seat_returns: ['id', 'slot_id', 'release_at', 'returned_at'],
  wechat_tokens: ['appid', 'token_enc', 'expires_at', 'renewing_until'],
  wechat_codes: ['code_hash', 'claimed_at'],
};
