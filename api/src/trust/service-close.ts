import type { CaseKind } from '@jianghan/shared/casefile/contract';
import { describeCase } from '@jianghan/shared/casefile/describe';
import { PERSONAL_COLUMNS } from '@jianghan/shared/personal-data';
import { Refusal } from '@jianghan/shared/refusal';
import type { Closed } from '@jianghan/shared/trust/own-data';
import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { CASES_OF } from '../casefile/service';
import { type Call, signedIn } from '../http/call';
import { assertSteppedUp } from '../http/scope';
import { once } from '../idempotency/once';
import { forgetDraftOf } from '../marriage/service-retention';
import { AUDIT_LOCK, isLockedAtClosing, lockOf } from './closing';
import * as store from './store-closing';
import { countOwned, deleteOwned, findOwner, OWNED, type Owner } from './store-owned';

/** Tables in the order they are emptied: a child before the row it hangs on, the account itself at the very end. */
const TABLES = [...new Set(PERSONAL_COLUMNS.map(({ table }) => table))]
  .filter((table) => table in OWNED && table !== 'accounts')
  .reverse();

const retentionOf = new Map(PERSONAL_COLUMNS.map(({ table, retention }) => [table, retention]));
const purposeOf = new Map(PERSONAL_COLUMNS.map(({ table, purpose }) => [table, purpose]));

/**
 * Closes an account: what may go goes at once, what has to stay is locked, and the answer says which and why (P-06).
 * Somebody who waits for a case closes it first: it could not be held without knowing who comes.
 */
export async function closeAccount(call: Call): Promise<Closed> {
  const { accountId } = signedIn(call);
  assertSteppedUp(call);
  return once(call, async (tx) => {
    await store.lockAccountRow(tx, accountId);
    await assertNothingRuns(tx, accountId);
    await record(tx, { call, action: 'account.closed', object: { kind: 'account', id: accountId } });
    const owner = await findOwner(tx, accountId);
    const deleted = await deleteAll(tx, owner);
    const locked = await countLocked(tx, owner);
    if (locked.length > 0 || (await store.hasCases(tx, accountId)))
      await store.lockClosedAccount(tx, accountId, call.now);
    else await store.deleteAccountRow(tx, accountId);
    return { deleted, locked: [...locked, { ...AUDIT_LOCK, rows: 1 }] };
  });
}

async function assertNothingRuns(tx: Transaction, accountId: string): Promise<void> {
  const cases = await store.listCaseStates(tx, { casesOf: CASES_OF, accountId });
  const isRunning = cases.some(({ kind, state }) => describeCase(kind as CaseKind, state).group !== 'done');
  if (isRunning) throw new Refusal('case_running');
}

async function countLocked(tx: Transaction, owner: Owner): Promise<Closed['locked']> {
  const locked: Closed['locked'] = [];
  for (const table of TABLES) {
    const retention = retentionOf.get(table);
    if (retention === undefined || !isLockedAtClosing(retention)) continue;
    const rows = table === 'live_parties' ? 0 : await countOwned(tx, owner, table);
    if (rows > 0) locked.push({ what: purposeOf.get(table) ?? table, rows, ...lockOf(retention) });
  }
  return byPurpose(locked);
}

async function deleteAll(tx: Transaction, owner: Owner): Promise<Closed['deleted']> {
  const deleted: Closed['deleted'] = [];
  const drafts = await countOwned(tx, owner, 'marriage_drafts');
  await forgetDraftOf(tx, owner.me);
  if (drafts > 0) deleted.push({ what: purposeOf.get('marriage_drafts') ?? '', rows: drafts });
  for (const table of TABLES) {
    const retention = retentionOf.get(table);
    if (retention === undefined || isLockedAtClosing(retention)) continue;
    const rows = await deleteOwned(tx, owner, table);
    if (rows > 0) deleted.push({ what: purposeOf.get(table) ?? table, rows });
  }
  await store.deleteDelivered(tx, owner.me);
  return byPurpose([{ what: purposeOf.get('accounts') ?? '', rows: 1 }, ...deleted]);
}

/** One line a purpose, as the resident reads it. */
function byPurpose<Line extends { what: string; rows: number }>(lines: readonly Line[]): Line[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    const known = merged.get(line.what);
    merged.set(line.what, known === undefined ? line : { ...known, rows: known.rows + line.rows });
  }
  return [...merged.values()];
}
