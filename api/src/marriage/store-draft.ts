import type { Category, DraftInput, Need } from '@jianghan/shared/marriage/schemas';
import { Op, type Transaction } from 'sequelize';
import { v7 as uuid } from 'uuid';
import { decryptField, encryptField, lookupHash } from '../crypto/fields';
import { toDate } from '../db/sql';
import { DraftRow } from './tables';

const TABLE = 'marriage_drafts';

export interface DraftPartner {
  category: Category;
  name: string;
  idNumber: string;
  idHash: string;
  phone: string | null;
}

/** A draft in clear; it never leaves the service like this. */
export interface DraftFacts {
  id: string;
  accountId: string;
  version: number;
  ownCategory: Category | null;
  partner: DraftPartner | null;
  ceremony: 'yes' | 'no' | null;
  guests: number | null;
  counselling: 'yes' | 'no' | null;
  needs: Need[];
  updatedAt: Date;
}

export async function findDraft(tx: Transaction | null, accountId: string): Promise<DraftFacts | undefined> {
  const row = await DraftRow.findOne({ where: { accountId }, transaction: tx });
  return row === null ? undefined : toDraft(row);
}

/** The drafts of everyone who waits at the desk, in one query. */
export async function listDrafts(tx: Transaction, accountIds: string[]): Promise<DraftFacts[]> {
  const rows = await DraftRow.findAll({ where: { accountId: accountIds }, raw: true, transaction: tx });
  return rows.map(toDraft);
}

/** Makes the draft or changes the parts given; the version counts every change. */
export async function saveDraft(
  tx: Transaction,
  accountId: string,
  { input, now }: { input: DraftInput; now: Date },
): Promise<void> {
  const row = await DraftRow.findOne({ where: { accountId }, lock: true, transaction: tx });
  const id = row?.id ?? uuid();
  const changes = { ...columnsOf(id, input), updatedAt: now };
  if (row !== null) {
    await row.update({ ...changes, version: row.version + 1 }, { transaction: tx });
    return;
  }
  const none = {
    ownCategory: null,
    partnerCategory: null,
    partnerNameEnc: null,
    partnerIdNumberEnc: null,
    partnerIdHash: null,
    partnerPhoneEnc: null,
    ceremony: null,
    guests: null,
    counselling: null,
  };
  await DraftRow.create({ ...none, ...changes, id, accountId, version: 1 }, { transaction: tx });
}

/** Drafts nobody touched since `before` (P-14: 30 days). */
export async function deleteDraftsBefore(tx: Transaction, before: Date): Promise<number> {
  return DraftRow.destroy({ where: { updatedAt: { [Op.lt]: before } }, transaction: tx });
}

function columnsOf(id: string, input: DraftInput) {
  const { ownCategory, partner, ceremony, guests, counselling, needs } = input;
  return {
    ...(ownCategory !== undefined && { ownCategory }),
    ...(partner !== undefined && partnerColumns(id, partner)),
    ...(ceremony !== undefined && { ceremony }),
    ...(guests !== undefined && { guests }),
    ...(counselling !== undefined && { counselling }),
    ...(needs !== undefined && { needsJson: JSON.stringify([...new Set(needs)]) }),
  };
}

function partnerColumns(id: string, partner: NonNullable<DraftInput['partner']>) {
  const seal = (value: string, column: string) => encryptField(value, { table: TABLE, rowId: id, column });
  return {
    partnerCategory: partner.category,
    partnerNameEnc: seal(partner.name, 'partner_name_enc'),
    partnerIdNumberEnc: seal(partner.idNumber, 'partner_id_number_enc'),
    partnerIdHash: lookupHash(partner.idNumber, 'id_number'),
    partnerPhoneEnc: partner.phone === undefined ? null : seal(partner.phone, 'partner_phone_enc'),
  };
}

function toDraft(row: DraftRow): DraftFacts {
  return {
    id: row.id,
    accountId: row.accountId,
    version: row.version,
    ownCategory: row.ownCategory as Category | null,
    partner: toPartner(row),
    ceremony: row.ceremony as 'yes' | 'no' | null,
    guests: row.guests,
    counselling: row.counselling as 'yes' | 'no' | null,
    needs: JSON.parse(row.needsJson) as Need[],
    updatedAt: toDate(row.updatedAt),
  };
}

function toPartner(row: DraftRow): DraftPartner | null {
  if (row.partnerNameEnc === null || row.partnerIdNumberEnc === null || row.partnerIdHash === null) return null;
  const open = (stored: string, column: string) => decryptField(stored, { table: TABLE, rowId: row.id, column });
  return {
    category: row.partnerCategory as Category,
    name: open(row.partnerNameEnc, 'partner_name_enc'),
    idNumber: open(row.partnerIdNumberEnc, 'partner_id_number_enc'),
    idHash: row.partnerIdHash,
    phone: row.partnerPhoneEnc === null ? null : open(row.partnerPhoneEnc, 'partner_phone_enc'),
  };
}
