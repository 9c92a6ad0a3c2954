import type { Transaction } from 'sequelize';
import {
  toVerifiedNumber,
  VERIFIED_NUMBER,
  VERIFIED_VALUES,
  type VerifiedNumber,
  type VerifiedNumberRow,
} from '../account/service';
import { select } from '../db/sql';
import { toWishes, type WishColumns, type Wishes } from './store-draft';
import { PARTNER_NUMBER, type PartnerNumber, type PartnerNumberRow, toPartnerNumber } from './store-partner';

/** A draft as the desk reads it: two seals are opened, the numbers of both. */
export interface DeskDraft extends Wishes {
  partner: PartnerNumber | null;
}

export interface DeskCouple {
  /** Undefined before the real-name check. */
  owner: VerifiedNumber | undefined;
  /** Undefined before anything was typed. */
  draft: DeskDraft | undefined;
}

const SQL = `SELECT ${VERIFIED_NUMBER}, ${PARTNER_NUMBER}, d.version, d.own_category AS ownCategory, d.ceremony, d.guests,
    d.counselling, d.needs_json AS needsJson
  FROM accounts a LEFT JOIN marriage_drafts d ON d.account_id = a.id
    LEFT JOIN marriage_partners p ON p.id = d.partner_id
  WHERE a.id IN (:accountIds)`;

type Row = VerifiedNumberRow & PartnerNumberRow & (WishColumns | { version: null });

/** The people and the draft of everyone who waits at the desk, by account, in one query. */
export async function listCouples(tx: Transaction, accountIds: readonly string[]): Promise<Map<string, DeskCouple>> {
  const rows = await select<Row>(tx, SQL, { accountIds, ...VERIFIED_VALUES });
  return new Map(rows.map((row) => [row.accountId, toCouple(row)]));
}

function toCouple(row: Row): DeskCouple {
  const draft = row.version === null ? undefined : { ...toWishes(row), partner: toPartnerNumber(row) };
  return { owner: toVerifiedNumber(row), draft };
}
