import type { Transaction } from 'sequelize';
import { select } from '../db/sql';
import { unseal } from './store';

/** Where messages reach somebody; each is null until it has been proved. */
export interface Reach {
  openid: string | null;
  phone: string | null;
}

interface Row {
  id: string;
  openid_enc: string | null;
  phone_enc: string | null;
}

/** One query for all of them; accounts that are gone are missing. */
export async function listReach(tx: Transaction | null, accountIds: readonly string[]): Promise<Map<string, Reach>> {
  if (accountIds.length === 0) return new Map();
  const sql = 'SELECT id, openid_enc, phone_enc FROM accounts WHERE id IN (:ids)';
  const rows = await select<Row>(tx, sql, { ids: accountIds });
  return new Map(rows.map((row) => [row.id, toReach(row)]));
}

function toReach({ id, openid_enc: openidEnc, phone_enc: phoneEnc }: Row): Reach {
  return { openid: unseal({ id, openidEnc }, 'openidEnc'), phone: unseal({ id, phoneEnc }, 'phoneEnc') };
}
