import { createHash, randomBytes } from 'node:crypto';
import { encryptField, lookupHash } from '@jianghan/api/crypto/fields';
import { insertRows } from '@jianghan/api/db/sql';
import { transact } from '@jianghan/api/db/transact';
import { makeReference } from '@jianghan/shared/reference';
import { STREETS } from '@jianghan/shared/relief/streets';
import { v7 as uuid } from 'uuid';

const CHUNK = 500;
const HOUR_MS = 3_600_000;
const YEAR_MS = 31_536_000_000;
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国'];

/** A name that some forty of two hundred thousand have. */
export function nameOf(order: number): string {
  const at = order % 5000;
  const pick = (from: readonly string[], index: number) => from[index % from.length] as string;
  return pick(SURNAMES, at) + pick(GIVEN, Math.floor(at / 20)) + pick(GIVEN, at * 7);
}

/** A resident who is signed in and has proved nothing. */
export interface Resident {
  accountId: string;
  token: string;
}

const COLUMNS = {
  accounts: ['id', 'created_at'],
  sessions: ['id', 'token_hash', 'account_id', 'client', 'created_at', 'expires_at'],
  case_files: [
    'id',
    'reference',
    'kind',
    'account_id',
    'office_id',
    'state',
    'version',
    'due_at',
    'opened_at',
    'updated_at',
  ],
  case_events: ['case_id', 'version', 'action', 'to_state', 'actor_kind', 'actor_id', 'at'],
  relief_cases: [
    'id',
    'office_id',
    'state',
    'is_open',
    'due_at',
    'origin',
    'name_enc',
    'name_hash',
    'cause',
    'received_on',
    'entered_key',
    'desk',
  ],
} as const;

type Table = keyof typeof COLUMNS;
type Rows = Partial<Record<Table, (string | number | boolean | Date | null)[]>>;

async function insertAll(count: number, make: (order: number) => Rows): Promise<void> {
  for (let from = 0; from < count; from += CHUNK) {
    const made = Array.from({ length: Math.min(CHUNK, count - from) }, (_, at) => make(from + at));
    await transact(async (tx) => {
      for (const table of Object.keys(COLUMNS) as Table[]) {
        const rows = made.flatMap((each) => (each[table] === undefined ? [] : [each[table]]));
        await insertRows(tx, { table, columns: COLUMNS[table] }, rows);
      }
    });
  }
}

export async function makeResidents(count: number, now: Date): Promise<Resident[]> {
  const residents = Array.from({ length: count }, () => ({
    accountId: uuid(),
    token: randomBytes(32).toString('base64url'),
  }));
  await insertAll(count, (order) => {
    const { accountId, token } = residents[order] as Resident;
    const hash = createHash('sha256').update(token).digest('hex');
    return {
      accounts: [accountId, now],
      sessions: [uuid(), hash, accountId, 'weapp', now, new Date(now.getTime() + YEAR_MS)],
    };
  });
  return residents;
}

/** One in eight still runs, over all streets, due within two weeks before or after; the rest have been closed. */
export async function makeCases(count: number, residents: readonly Resident[], now: Date): Promise<void> {
  await insertAll(count, (order) => {
    const id = uuid();
    const isOpen = order % 8 === 0;
    const state = isOpen ? (order % 3 === 0 ? 'submitted' : 'verifying') : 'closed';
    const desk = isOpen ? (state === 'submitted' ? 'new' : 'work') : 'done';
    const name = nameOf(order);
    const officeId = STREETS[Math.floor(order / 8) % STREETS.length]?.officeId ?? '';
    const { accountId } = residents[order % residents.length] as Resident;
    const dueAt = isOpen ? new Date(now.getTime() + ((order % 673) - 336) * HOUR_MS) : null;
    const sealed = encryptField(name, { table: 'relief_cases', rowId: id, column: 'name_enc' });
    const reference = makeReference('LS', randomBytes(5));
    return {
      case_files: [id, reference, 'relief', accountId, officeId, state, 1, dueAt, now, now],
      case_events: [id, 1, 'submit', state, 'resident', accountId, now],
      relief_cases: [
        id,
        officeId,
        state,
        isOpen,
        dueAt,
        'self',
        sealed,
        lookupHash(name, 'name'),
        'illness',
        '2026-11-23',
        '',
        desk,
      ],
    };
  });
}
