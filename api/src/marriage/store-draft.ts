import type { Category, DraftInput, Need } from '@jianghan/shared/marriage/schemas';
import { Op, type Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { toDate } from '../db/sql';
import { deleteIfUnbooked, deleteUnheld, insertPartner, listPartners, type Partner } from './store-partner';
import { DraftRow } from './tables';

/** A draft without its people. */
export interface DraftFacts {
  id: string;
  accountId: string;
  version: number;
  ownCategory: Category | null;
  partnerId: string | null;
  ceremony: 'yes' | 'no' | null;
  guests: number | null;
  counselling: 'yes' | 'no' | null;
  needs: Need[];
  updatedAt: Date;
}

/** A draft with the partner in clear; it never leaves the service like this. */
export interface FullDraft extends DraftFacts {
  partner: Partner | null;
}

export async function findDraft(tx: Transaction | null, accountId: string): Promise<FullDraft | undefined> {
  const row = await DraftRow.findOne({ where: { accountId }, transaction: tx });
  if (row === null) return undefined;
  const partners = await listPartners(tx, row.partnerId === null ? [] : [row.partnerId]);
  return { ...toDraft(row), partner: partners.get(row.partnerId ?? '') ?? null };
}

/** Makes the draft or changes the parts given; the version counts every change. */
export async function saveDraft(
  tx: Transaction,
  accountId: string,
  { input, now }: { input: DraftInput; now: Date },
): Promise<void> {
  const row = await DraftRow.findOne({ where: { accountId }, lock: true, transaction: tx });
  const partnerId = input.partner === undefined ? undefined : await insertPartner(tx, input.partner, now);
  const changes = { ...columnsOf(input), ...(partnerId !== undefined && { partnerId }), updatedAt: now };
  if (row === null) {
    await DraftRow.create({ ...changes, id: newId(), accountId, version: 1 }, { transaction: tx });
    return;
  }
  const before = row.partnerId;
  await row.update({ ...changes, version: row.version + 1 }, { transaction: tx });
  if (partnerId !== undefined && before !== null) await deleteIfUnbooked(tx, before);
}

/** Says of the draft as it is now whether both are of age. */
export async function noteOfAge(tx: Transaction, id: string, ofAge: boolean): Promise<void> {
  await DraftRow.update({ ofAge }, { where: { id }, transaction: tx });
}

export async function deleteDraft(tx: Transaction, id: string): Promise<void> {
  await DraftRow.destroy({ where: { id }, transaction: tx });
}

/** Drafts nobody touched since `before` (P-14: 30 days), and the partners that only they held. */
export async function deleteDraftsBefore(tx: Transaction, before: Date): Promise<number> {
  const deleted = await DraftRow.destroy({ where: { updatedAt: { [Op.lt]: before } }, transaction: tx });
  await deleteUnheld(tx, before);
  return deleted;
}

function columnsOf({ ownCategory, ceremony, guests, counselling, needs }: DraftInput) {
  return {
    ...(ownCategory !== undefined && { ownCategory }),
    ...(ceremony !== undefined && { ceremony }),
    ...(guests !== undefined && { guests }),
    ...(counselling !== undefined && { counselling }),
    ...(needs !== undefined && { needsJson: JSON.stringify([...new Set(needs)]) }),
  };
}

type DraftColumns = Pick<
  DraftRow,
  | 'id'
  | 'accountId'
  | 'version'
  | 'ownCategory'
  | 'partnerId'
  | 'ceremony'
  | 'guests'
  | 'counselling'
  | 'needsJson'
  | 'updatedAt'
>;

function toDraft(row: DraftColumns): DraftFacts {
  const { id, accountId, partnerId } = row;
  return { ...toWishes(row), id, accountId, partnerId, updatedAt: toDate(row.updatedAt) };
}

/** What the couple chose, without who they are. */
export type Wishes = Pick<DraftFacts, 'version' | 'ownCategory' | 'ceremony' | 'guests' | 'counselling' | 'needs'>;

export type WishColumns = Pick<
  DraftColumns,
  'version' | 'ownCategory' | 'ceremony' | 'guests' | 'counselling' | 'needsJson'
>;

export function toWishes(row: WishColumns): Wishes {
  return {
    version: row.version,
    ownCategory: row.ownCategory as Category | null,
    ceremony: row.ceremony as 'yes' | 'no' | null,
    guests: row.guests,
    counselling: row.counselling as 'yes' | 'no' | null,
    needs: JSON.parse(row.needsJson) as Need[],
  };
}
