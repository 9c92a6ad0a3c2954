import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { CARE_PASS_DAYS, RETENTION_DAYS, RETENTIONS, type Retention } from '@jianghan/shared/personal-data';
import type { RetentionPreview } from '@jianghan/shared/trust/audit';
import { countOldLines, forgetOldLines } from '../audit/prune';
import { databaseNow } from '../db/sql';
import { transact } from '../db/transact';
import { KEY_KEPT_MS } from '../jobs/sweep';
import * as accounts from './store-closing';
import * as store from './store-retention';

const DAY_MS = 86_400_000;
/** Proof that a message left; the message itself is in the inbox. */
const OUTBOX_DAYS = 30;
const ROWS_AT_ONCE = 500;

/** What a rule of the registry means in rows: which tables it empties, and by which the amount is counted. */
interface Rule {
  what: string;
  kept: string;
  counted: store.DueTable;
  tables: readonly string[];
}

/** Every retention of the registry, with all the tables it reaches; a table that no rule reaches fails a test. */
export const RETENTION_RULES: Readonly<Record<Retention, Rule>> = {
  session: rule('session', { what: '到期的登录', counted: 'sessions', tables: ['sessions'] }),
  sms_code: rule('sms_code', { what: '短信验证码', counted: 'sms_codes', tables: ['sms_codes'] }),
  reply: rule('reply', { what: '重复提交用的回复', counted: 'idempotency_keys', tables: ['idempotency_keys'] }),
  limit: rule('limit', { what: '访问计数', counted: 'rate_limits', tables: ['rate_limits'] }),
  draft: rule('draft', { what: '没有提交的预约', counted: 'marriage_drafts', tables: ['marriage_drafts'] }),
  booking: rule('booking', {
    what: '过期的预约和办件',
    counted: 'marriage_bookings',
    tables: [
      'case_files',
      'case_events',
      'case_members',
      'case_members',
      'marriage_bookings',
      'marriage_partners',
      'live_parties',
      'hall_tickets',
    ],
  }),
  no_show: rule('no_show', { what: '没有到场的次数', counted: 'no_shows', tables: ['no_shows'] }),
  relief: rule('relief', {
    what: '到期的救助档案',
    counted: 'relief_cases',
    tables: [
      'relief_cases',
      'relief_helpers',
      'relief_steps',
      'relief_decisions',
      'relief_grants',
      'relief_deliveries',
      'relief_promises',
      'relief_notes',
      'relief_objections',
      'relief_signatures',
      'payment_accounts',
      'payments',
      'payment_results',
    ],
  }),
  care: rule('care', {
    what: '办完的养老服务',
    counted: 'care_cases',
    tables: [
      'care_cases',
      'care_visits',
      'care_intentions',
      'care_orders',
      'order_visits',
      'care_words',
      'care_abilities',
      'care_alerts',
    ],
  }),
  account: rule('account', {
    what: '已注销、不用再留的账号',
    counted: 'accounts',
    tables: ['accounts', 'consents', 'inbox_messages', 'subscription_credits', 'message_deliveries', 'marriage_bars'],
  }),
};

function rule(retention: Retention, { what, counted, tables }: Omit<Rule, 'kept'>): Rule {
  return { what, counted, tables, kept: RETENTIONS[retention] };
}

/** What the jobs will take away until the next midnight in Wuhan: numbers, nobody's rows. */
export async function previewRetention(now?: Date): Promise<RetentionPreview> {
  const asked = now ?? (await databaseNow(null));
  const until = instantOf(addDays(dateOf(asked), 1), '00:00');
  const instants = instantsAt(until);
  const items: RetentionPreview['items'] = [];
  for (const { what, kept, counted } of Object.values(RETENTION_RULES)) {
    items.push({ what, kept, rows: await store.countDue(counted, instants) });
  }
  items.push({ what: '送达过的消息记录', kept: `${OUTBOX_DAYS} 天`, rows: await store.countDue('outbox', instants) });
  items.push({ what: '审计记录', kept: '三年', rows: await countOldLines(until) });
  return { items, until: until.toISOString() };
}

function instantsAt(at: Date): store.Instants {
  const before = (ms: number) => new Date(at.getTime() - ms);
  return {
    at,
    keyBefore: before(KEY_KEPT_MS),
    draftBefore: before(RETENTION_DAYS.draft * DAY_MS),
    bookingBefore: before(RETENTION_DAYS.booking * DAY_MS),
    noShowBefore: addDays(dateOf(at), -RETENTION_DAYS.no_show),
    reliefBefore: before(RETENTION_DAYS.relief * DAY_MS),
    careBefore: before(RETENTION_DAYS.care * DAY_MS),
    passedSince: before(CARE_PASS_DAYS * DAY_MS),
    outboxBefore: before(OUTBOX_DAYS * DAY_MS),
  };
}

/** Accounts that were closed while a case had to be kept go with their last case. */
export function forgetClosedAccounts(): Promise<number> {
  return transact((tx) => accounts.deleteEmptyClosed(tx));
}

export function forgetDeliveredMessages(now: Date): Promise<number> {
  const { outboxBefore } = instantsAt(now);
  return transact((tx) => store.deleteDeliveredBefore(tx, outboxBefore, ROWS_AT_ONCE));
}

export { forgetOldLines };
