import type { Transaction } from 'sequelize';
import {
  openOwnNumber,
  toVerified,
  VERIFIED_NUMBER,
  VERIFIED_VALUES,
  type VerifiedNumber,
  type VerifiedNumberRow,
} from '../account/service';
import { select } from '../db/sql';
import { toWishes, type WishColumns, type Wishes } from './store-draft';
import { openPartnerNumber, PARTNER_NUMBER, type PartnerNumber, type PartnerNumberRow } from './store-partner';

/** A draft as the desk reads it. */
export interface DeskDraft extends Wishes {
  partner: PartnerNumber | null;
}

export interface DeskCouple {
  /** Undefined before the real-name check. */
  owner: VerifiedNumber | undefined;
  /** Undefined before anything was typed. */
  draft: DeskDraft | undefined;
  /** Both were of age when the draft was saved: their numbers are not opened, and stand here as empty text. */
  isChecked: boolean;
}

/** A sealed number is brought along only where it will be opened. */
const unlessOfAge = (column: string) => `CASE WHEN d.of_age THEN NULL ELSE ${column} END`;

const SQL = `SELECT ${VERIFIED_NUMBER}, ${PARTNER_NUMBER},
    ${unlessOfAge('a.id_number_enc')} AS ownNumberEnc, ${unlessOfAge('p.id_number_enc')} AS idNumberEnc, d.version, d.own_category AS ownCategory, d.of_age AS ofAge,
    d.ceremony, d.guests, d.counselling, d.needs_json AS needsJson
  FROM accounts a LEFT JOIN marriage_drafts d ON d.account_id = a.id
    LEFT JOIN marriage_partners p ON p.id = d.partner_id
  WHERE a.id IN (:accountIds)`;

type Row = VerifiedNumberRow &
  PartnerNumberRow &
  (WishColumns | { version: null }) & { ofAge: number | boolean | null };

/** The people and the draft of everyone who waits at the desk, by account, in one query. */
export async function listCouples(tx: Transaction, accountIds: readonly string[]): Promise<Map<string, DeskCouple>> {
  const rows = await select<Row>(tx, SQL, { accountIds, ...VERIFIED_VALUES });
  return new Map(rows.map((row) => [row.accountId, toCouple(row)]));
}

function toCouple(row: Row): DeskCouple {
  const isChecked = Boolean(row.ofAge);
  const verified = toVerified(row);
  const owner = verified && { ...verified, idNumber: isChecked ? '' : openOwnNumber(row) };
  if (row.version === null) return { owner, draft: undefined, isChecked };
  return { owner, draft: { ...toWishes(row), partner: partnerOf(row, isChecked) }, isChecked };
}

function partnerOf(row: Row, isChecked: boolean): PartnerNumber | null {
  const { partnerId, category, idHash } = row;
  if (partnerId === null) return null;
  return { id: partnerId, category, idHash, idNumber: isChecked ? '' : openPartnerNumber(row) };
}
