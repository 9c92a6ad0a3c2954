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
  no_show: '没有到场的日期后 180 天，暂停预约期满后删除',
  relief: '办结后保存 10 年（3650 天），以档案管理规定为准',
  care: '办结后 180 天；有一次不要床位的，从那时起 365 天，用来算轮候',
} as const;
export type Retention = keyof typeof RETENTIONS;

/** Days after which drafts, bookings, marks of those who did not come, and cases of relief go (P-14). */
export const RETENTION_DAYS = {
  draft: 30,
  booking: 180,
  no_show: 180,
  relief: 3650,
  care: 180,
} as const satisfies Partial<Record<Retention, number>>;

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
/** Numbers of people stand on their own consent (P-02). */
export const IDENTITY = { consent: 'identity', sensitive: true } as const;

/** One line a column: its export name, and how it differs from an ordinary column. */
export function inTable(kept: Kept, columns: Record<string, string | null | [string | null, Said]>): PersonalColumn[] {
  return Object.entries(columns).map(([column, said]) => {
    const [exportName, more] = Array.isArray(said) ? said : [said, {}];
    return { ...kept, column, exportName, consent: null, sensitive: false, ...more };
  });
}

/** How long it counts that a family did not want a bed (4.4), in days: longer than their case is kept otherwise. */
export const CARE_PASS_DAYS = 365;
