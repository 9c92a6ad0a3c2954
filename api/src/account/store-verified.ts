import { CONSENT_VERSIONS } from '@jianghan/shared/account/contract';
import type { Transaction } from 'sequelize';
import { select } from '../db/sql';
import { unseal } from './store';
import type { AccountRow } from './tables';

/** A person whose name and number have been checked with the authority. */
export interface VerifiedPerson {
  name: string;
  idNumber: string;
  /** Keyed hash of the ID number: compares people without the number. */
  idHash: string;
  phone: string;
  /** The separate consent to use the identity still stands, in its current version (P-02). */
  hasIdentityConsent: boolean;
}

interface Row {
  id: string;
  name_enc: string;
  id_number_enc: string;
  id_hash: string;
  phone_enc: string;
  has_consent: number | boolean;
}

const consented = (columns: string) => `SELECT a.id, a.id_number_enc, a.id_hash${columns},
    EXISTS (SELECT 1 FROM consents c WHERE c.account_id = a.id AND c.purpose = 'identity'
      AND c.version = :version AND c.withdrawn_at IS NULL) AS has_consent
  FROM accounts a WHERE a.id IN (:ids) AND a.real_name_at IS NOT NULL`;

const PEOPLE = consented(', a.name_enc, a.phone_enc');
const NUMBERS = consented('');

/** The verified among these accounts, in one query whatever their number. */
export async function listVerified(
  tx: Transaction | null,
  accountIds: readonly string[],
): Promise<Map<string, VerifiedPerson>> {
  if (accountIds.length === 0) return new Map();
  const rows = await select<Row>(tx, PEOPLE, { ids: accountIds, version: CONSENT_VERSIONS.identity });
  return new Map(rows.map((row) => [row.id, toPerson(row)]));
}

/** Only what a rule reads: a batch of bookings opens one seal a person, not three. */
export async function listVerifiedNumbers(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, Pick<VerifiedPerson, 'idNumber' | 'idHash' | 'hasIdentityConsent'>>> {
  const rows = await select<Row>(tx, NUMBERS, { ids: accountIds, version: CONSENT_VERSIONS.identity });
  return new Map(
    rows.map((row) => {
      const idNumber = unseal({ id: row.id, idNumberEnc: row.id_number_enc }, 'idNumberEnc') as string;
      return [row.id, { idNumber, idHash: row.id_hash, hasIdentityConsent: Boolean(row.has_consent) }];
    }),
  );
}

function toPerson(row: Row): VerifiedPerson {
  const sealed: Pick<AccountRow, 'id' | 'nameEnc' | 'idNumberEnc' | 'phoneEnc'> = {
    id: row.id,
    nameEnc: row.name_enc,
    idNumberEnc: row.id_number_enc,
    phoneEnc: row.phone_enc,
  };
  return {
    name: unseal(sealed, 'nameEnc') as string,
    idNumber: unseal(sealed, 'idNumberEnc') as string,
    idHash: row.id_hash,
    phone: unseal(sealed, 'phoneEnc') as string,
    hasIdentityConsent: Boolean(row.has_consent),
  };
}
