import { createHash, randomBytes } from 'node:crypto';
import { encryptField, lookupHash } from '@jianghan/api/crypto/fields';
import { insertRows } from '@jianghan/api/db/sql';
import { transact } from '@jianghan/api/db/transact';
import { CONSENT_VERSIONS } from '@jianghan/shared/account/contract';
import { checkDigitOf } from '@jianghan/shared/identity';
import { v7 as uuid } from 'uuid';

const CHUNK = 500;
const YEAR_MS = 31_536_000_000;

/** A verified booker with a session and a complete draft. */
export interface Booker {
  accountId: string;
  token: string;
}

/** Numbers that are valid and belong to nobody twice: man and woman of a couple differ in the sequence. */
function idNumber(order: number, isMan: boolean): string {
  const birth = new Date(Date.UTC(1985, 0, 1 + Math.floor(order / 490))).toISOString().slice(0, 10).replaceAll('-', '');
  const digits = `420103${birth}${String((order % 490) * 2 + (isMan ? 1 : 0)).padStart(3, '0')}`;
  return digits + checkDigitOf(digits);
}

/** Makes couples straight in the tables, as sign-in, real-name check and draft would have left them. */
export async function makeCouples(count: number, now: Date): Promise<Booker[]> {
  const bookers: Booker[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const chunk = Array.from({ length: Math.min(CHUNK, count - from) }, (_, at) => newCouple(from + at, now));
    await insertChunk(chunk);
    bookers.push(...chunk.map(({ booker }) => booker));
  }
  return bookers;
}

function newCouple(order: number, now: Date) {
  const booker = { accountId: uuid(), token: randomBytes(32).toString('base64url') };
  const [man, woman, partnerId] = [idNumber(order, true), idNumber(order, false), uuid()];
  const phone = `138${String(order).padStart(8, '0')}`;
  const own = (value: string, column: string) =>
    encryptField(value, { table: 'accounts', rowId: booker.accountId, column });
  const partner = (value: string, column: string) =>
    encryptField(value, { table: 'marriage_partners', rowId: partnerId, column });
  return {
    booker,
    account: [
      booker.accountId,
      own(phone, 'phone_enc'),
      lookupHash(phone, 'phone'),
      own('周小宁', 'name_enc'),
      own(man, 'id_number_enc'),
      lookupHash(man, 'id_number'),
      now,
      now,
    ],
    session: [
      uuid(),
      createHash('sha256').update(booker.token).digest('hex'),
      booker.accountId,
      'weapp',
      now,
      new Date(now.getTime() + YEAR_MS),
    ],
    consent: [uuid(), booker.accountId, 'identity', CONSENT_VERSIONS.identity, now],
    partner: [
      partnerId,
      'mainland',
      partner('林欣', 'name_enc'),
      partner(woman, 'id_number_enc'),
      lookupHash(woman, 'id_number'),
      partner(`139${String(order).padStart(8, '0')}`, 'phone_enc'),
      now,
    ],
    draft: [uuid(), booker.accountId, 1, 'mainland', partnerId, true, 'yes', 4, 'no', '[]', now],
  };
}

const COLUMNS = {
  accounts: ['id', 'phone_enc', 'phone_hash', 'name_enc', 'id_number_enc', 'id_hash', 'real_name_at', 'created_at'],
  sessions: ['id', 'token_hash', 'account_id', 'client', 'created_at', 'expires_at'],
  consents: ['id', 'account_id', 'purpose', 'version', 'given_at'],
  marriage_partners: ['id', 'category', 'name_enc', 'id_number_enc', 'id_hash', 'phone_enc', 'created_at'],
  marriage_drafts: [
    'id',
    'account_id',
    'version',
    'own_category',
    'partner_id',
    'of_age',
    'ceremony',
    'guests',
    'counselling',
    'needs_json',
    'updated_at',
  ],
};

function insertChunk(chunk: readonly ReturnType<typeof newCouple>[]): Promise<void> {
  return transact(async (tx) => {
    await insertRows(
      tx,
      { table: 'accounts', columns: COLUMNS.accounts },
      chunk.map(({ account }) => account),
    );
    await insertRows(
      tx,
      { table: 'sessions', columns: COLUMNS.sessions },
      chunk.map(({ session }) => session),
    );
    await insertRows(
      tx,
      { table: 'consents', columns: COLUMNS.consents },
      chunk.map(({ consent }) => consent),
    );
    await insertRows(
      tx,
      { table: 'marriage_partners', columns: COLUMNS.marriage_partners },
      chunk.map(({ partner }) => partner),
    );
    await insertRows(
      tx,
      { table: 'marriage_drafts', columns: COLUMNS.marriage_drafts },
      chunk.map(({ draft }) => draft),
    );
  });
}
