import type { Transaction } from 'sequelize';
import { Op } from 'sequelize';
import { newId } from '../db/new-id';
import { select, toDate, toDateOrNull } from '../db/sql';
import { type SessionRow, sessions } from './tables';

export interface Session {
  id: string;
  accountId: string;
  client: SessionRow['client'];
}

/** A session as every request needs it: whose, how far proved, until when. */
export interface OpenSession {
  sessionId: string;
  accountId: string;
  client: SessionRow['client'];
  hasPhone: boolean;
  hasRealName: boolean;
  expiresAt: Date;
  steppedUpAt: Date | null;
}

export async function insertSession(
  tx: Transaction,
  session: Omit<SessionRow, 'id' | 'createdAt' | 'expiresAt' | 'steppedUpAt'> & {
    createdAt: Date;
    expiresAt: Date;
    steppedUpAt?: Date;
  },
): Promise<void> {
  await sessions.create({ steppedUpAt: null, ...session, id: newId() }, { transaction: tx });
}

/** The session is open for sensitive acts for a while. */
export async function markSteppedUp(tx: Transaction, id: string, at: Date): Promise<void> {
  await sessions.update({ steppedUpAt: at }, { where: { id }, transaction: tx });
}

export async function findSessionById(tx: Transaction, id: string): Promise<Session | undefined> {
  const row = await sessions.findByPk(id, { transaction: tx });
  if (row === null) return undefined;
  const { accountId, client } = row.get({ plain: true });
  return { id, accountId, client };
}

export async function removeSession(tx: Transaction, id: string): Promise<void> {
  await sessions.destroy({ where: { id }, transaction: tx });
}

/** Clears away what nobody can use any more. */
export async function removeExpiredSessions(tx: Transaction, now: Date): Promise<number> {
  return sessions.destroy({ where: { expiresAt: { [Op.lte]: now } }, transaction: tx });
}

interface Row {
  id: string;
  token_hash: string;
  account_id: string;
  client: SessionRow['client'];
  expires_at: Date | string;
  stepped_up_at: Date | string | null;
  has_phone: number | boolean;
  has_real_name: number | boolean;
}

const SQL = `SELECT s.id, s.token_hash, s.account_id, s.client, s.expires_at, s.stepped_up_at,
    a.phone_hash IS NOT NULL AS has_phone, a.real_name_at IS NOT NULL AS has_real_name
  FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.token_hash IN (:hashes)`;

/** One query for all who ask at this moment. */
export async function listSessions(tokenHashes: readonly string[]): Promise<Map<string, OpenSession>> {
  const rows = await select<Row>(null, SQL, { hashes: tokenHashes });
  return new Map(rows.map((row) => [row.token_hash, toOpenSession(row)]));
}

function toOpenSession(row: Row): OpenSession {
  return {
    sessionId: row.id,
    accountId: row.account_id,
    client: row.client,
    hasPhone: Boolean(row.has_phone),
    hasRealName: Boolean(row.has_real_name),
    expiresAt: toDate(row.expires_at),
    steppedUpAt: toDateOrNull(row.stepped_up_at),
  };
}
