import { CONSENT_VERSIONS, type ConsentPurpose } from '@jianghan/shared/account/contract';
import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { toDate } from '../db/sql';
import { consents } from './tables';

export interface Consent {
  purpose: ConsentPurpose;
  version: string;
  givenAt: Date;
}

/** What the account agrees to now; withdrawn consents stay in the table as evidence only (P-04). */
export async function listConsents(tx: Transaction | null, accountId: string): Promise<Consent[]> {
  const rows = await consents.findAll({
    where: { accountId, withdrawnAt: null },
    order: [['id', 'ASC']],
    transaction: tx,
  });
  return rows.map((row) => {
    const { purpose, version, givenAt } = row.get({ plain: true });
    return { purpose: purpose as ConsentPurpose, version, givenAt: toDate(givenAt) };
  });
}

/** A consent to an older text does not count: a new text asks again (P-04). */
export function isCurrent(consent: Consent): boolean {
  return consent.version === CONSENT_VERSIONS[consent.purpose];
}

/** Whether the account agrees, today and to today's text, to this purpose. */
export async function hasConsent(
  tx: Transaction,
  { accountId, purpose }: { accountId: string; purpose: ConsentPurpose },
): Promise<boolean> {
  return (await listConsents(tx, accountId)).some((one) => one.purpose === purpose && isCurrent(one));
}

export async function insertConsent(
  tx: Transaction,
  { accountId, purpose }: { accountId: string; purpose: ConsentPurpose },
  now: Date,
): Promise<void> {
  const version = CONSENT_VERSIONS[purpose];
  await consents.create(
    { id: newId(), accountId, purpose, version, givenAt: now, withdrawnAt: null },
    { transaction: tx },
  );
}

/** Ends every standing consent to this purpose, whatever its version; answers whether there was one. */
export async function withdraw(
  tx: Transaction,
  { accountId, purpose }: { accountId: string; purpose: ConsentPurpose },
  now: Date,
): Promise<boolean> {
  const [changed] = await consents.update(
    { withdrawnAt: now },
    { where: { accountId, purpose, withdrawnAt: null }, transaction: tx },
  );
  return changed > 0;
}
