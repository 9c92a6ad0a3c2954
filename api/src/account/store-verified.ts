import { CONSENT_VERSIONS } from '@jianghan/shared/account/contract';
import type { Transaction } from 'sequelize';
import { select, toDateOrNull } from '../db/sql';
import { unseal } from './store';

/** A person whose name and number have been checked with the authority. */
export interface VerifiedPerson {
  name: string;
  idNumber: string;
  /** Keyed hash of the ID number: compares people without the number. */
  idHash: string;
  phone: string;
  /** The separate consent to use the identity still stands, in its current version (P-02). */
  hasIdentityConsent: boolean;
  /** Stayed away too often: no booking online until then (M-60). */
  bannedUntil: Date | null;
}

/** What a rule reads of a person; the seal is opened for it and no other. */
export type VerifiedNumber = Pick<VerifiedPerson, 'idNumber' | 'idHash' | 'hasIdentityConsent' | 'bannedUntil'>;

/** The columns of a VerifiedNumber, the sealed one aside, in a query that joins the account as `a` and has :consentVersion. */
export const VERIFIED_NUMBER = `a.id AS accountId, a.id_hash AS ownHash, a.real_name_at IS NOT NULL AS isVerified,
    a.banned_until AS bannedUntil,
    EXISTS (SELECT 1 FROM consents c WHERE c.account_id = a.id AND c.purpose = 'identity'
      AND c.version = :consentVersion AND c.withdrawn_at IS NULL) AS hasConsent`;

export const VERIFIED_VALUES = { consentVersion: CONSENT_VERSIONS.identity };

export interface VerifiedNumberRow {
  accountId: string;
  ownNumberEnc: string | null;
  ownHash: string;
  bannedUntil: Date | string | null;
  isVerified: number | boolean;
  hasConsent: number | boolean;
}

/** What is known of somebody without opening a seal. Undefined for somebody whose name and number have not been checked. */
export function toVerified(row: VerifiedNumberRow): Omit<VerifiedNumber, 'idNumber'> | undefined {
  const { ownHash, isVerified, hasConsent, bannedUntil } = row;
  if (!isVerified) return undefined;
  return { idHash: ownHash, hasIdentityConsent: Boolean(hasConsent), bannedUntil: toDateOrNull(bannedUntil) };
}

export function openOwnNumber({ accountId, ownNumberEnc }: VerifiedNumberRow): string {
  return unseal({ id: accountId, idNumberEnc: ownNumberEnc }, 'idNumberEnc') as string;
}

const PEOPLE = `SELECT ${VERIFIED_NUMBER}, a.id_number_enc AS ownNumberEnc, a.name_enc AS nameEnc, a.phone_enc AS phoneEnc FROM accounts a
  WHERE a.id IN (:ids) AND a.real_name_at IS NOT NULL`;

type Row = VerifiedNumberRow & { nameEnc: string; phoneEnc: string };

/** The verified among these accounts, in one query whatever their number. */
export async function listVerified(
  tx: Transaction | null,
  accountIds: readonly string[],
): Promise<Map<string, VerifiedPerson>> {
  if (accountIds.length === 0) return new Map();
  const rows = await select<Row>(tx, PEOPLE, { ids: accountIds, ...VERIFIED_VALUES });
  return new Map(rows.map((row) => [row.accountId, toPerson(row)]));
}

function toPerson(row: Row): VerifiedPerson {
  const sealed = { id: row.accountId, nameEnc: row.nameEnc, phoneEnc: row.phoneEnc };
  return {
    ...(toVerified(row) as Omit<VerifiedNumber, 'idNumber'>),
    idNumber: openOwnNumber(row),
    name: unseal(sealed, 'nameEnc') as string,
    phone: unseal(sealed, 'phoneEnc') as string,
  };
}
