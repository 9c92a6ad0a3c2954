import { encryptField, lookupHash } from '@jianghan/api/crypto/fields';
import { execute, insertRows, select } from '@jianghan/api/db/sql';
import { transact } from '@jianghan/api/db/transact';
import type { Sandbox } from '@jianghan/api/sandbox/sandbox';
import { v7 as uuid } from 'uuid';

const CHUNK = 500;
const DAY_MS = 86_400_000;
const TEMPLATE = 'bench-booked';

/** Somebody to whom one message waits. */
export interface Receiver {
  accountId: string;
  openid: string;
}

const TABLES = {
  accounts: ['id', 'openid_enc', 'openid_hash', 'created_at'],
  subscription_credits: ['id', 'account_id', 'template_id', 'credits', 'updated_at'],
  case_files: ['id', 'reference', 'kind', 'account_id', 'state', 'version', 'happens_at', 'opened_at', 'updated_at'],
  outbox: ['id', 'topic', 'dedup_key', 'account_id', 'case_id', 'created_at', 'available_at'],
} as const;

type Rows = Record<keyof typeof TABLES, (string | number | Date)[]>;

/** Phones that may ring at any hour, people who agreed to one message each, and that message in the outbox. */
export async function makeBacklog(count: number, sandbox: Sandbox): Promise<Receiver[]> {
  await letPhonesRing();
  const now = new Date();
  const receivers: Receiver[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const made = Array.from({ length: Math.min(CHUNK, count - from) }, (_, at) => makeReceiver(from + at, now));
    await transact(async (tx) => {
      for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
        await insertRows(
          tx,
          { table, columns: TABLES[table] },
          made.map(({ rows }) => rows[table]),
        );
      }
    });
    receivers.push(...made.map(({ receiver }) => receiver));
  }
  for (const { openid } of receivers) sandbox.subscriptions.accept(openid, TEMPLATE);
  return receivers;
}

function letPhonesRing(): Promise<void> {
  const columns = ['name', 'valid_from', 'value_json', 'source'];
  const names = ['message.quiet_from', 'message.quiet_until'];
  return transact(async (tx) => {
    await execute(tx, 'DELETE FROM parameters WHERE name IN (:names)', { names });
    await insertRows(
      tx,
      { table: 'parameters', columns },
      names.map((name) => [name, '2000-01-01', '"08:00"', 'bench']),
    );
  });
}

function makeReceiver(order: number, now: Date): { receiver: Receiver; rows: Rows } {
  const [accountId, caseId, openid] = [uuid(), uuid(), `o-bench-${order}`];
  const openidEnc = encryptField(openid, { table: 'accounts', rowId: accountId, column: 'openid_enc' });
  const reference = `B${String(order).padStart(13, '0')}`;
  const happensAt = new Date(now.getTime() + 7 * DAY_MS);
  const rows: Rows = {
    accounts: [accountId, openidEnc, lookupHash(openid, 'openid'), now],
    subscription_credits: [uuid(), accountId, TEMPLATE, 1, now],
    case_files: [caseId, reference, 'marriage_booking', accountId, 'awaiting_partner', 1, happensAt, now, now],
    outbox: [uuid(), 'marriage.booked', `bench ${order}`, accountId, caseId, now, now],
  };
  return { receiver: { accountId, openid }, rows };
}

/** How many have left, by the mark of the worker. */
export async function countSent(): Promise<number> {
  const sql = "SELECT COUNT(*) AS sent FROM message_deliveries WHERE state = 'sent'";
  return Number((await select<{ sent: number }>(null, sql))[0]?.sent ?? 0);
}

/** Lost: not in the inbox, or never shown by WeChat. Doubled: more than one line of an inbox for one event. */
export async function countBroken(receivers: readonly Receiver[], sandbox: Sandbox) {
  const rows = await select<{ account_id: string; messages: number }>(
    null,
    'SELECT account_id, COUNT(*) AS messages FROM inbox_messages GROUP BY account_id',
  );
  const inboxes = new Map(rows.map(({ account_id, messages }) => [account_id, Number(messages)]));
  const isLost = ({ accountId, openid }: Receiver) =>
    !inboxes.has(accountId) || sandbox.subscriptions.countFor(openid) === 0;
  return {
    lost: receivers.filter(isLost).length,
    doubled_in_inbox: receivers.filter(({ accountId }) => (inboxes.get(accountId) ?? 0) > 1).length,
  };
}
