import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { v7 as uuid } from 'uuid';

const CONNECTIONS = 8;

/** Statements a second over eight connections, without anything in front of the database. */
async function perSecond(url: string, seconds: number, work: (connection: Connection) => Promise<void>) {
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => createConnection(url)));
  let done = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const one = async (connection: Connection): Promise<void> => {
    while (performance.now() < endsAt) {
      await work(connection);
      done += 1;
    }
  };
  await Promise.all(connections.map(one));
  const rate = done / ((performance.now() - startedAt) / 1000);
  await Promise.all(connections.map((connection) => connection.end()));
  return rate;
}

const COLUMNS = `r.id, c.reference, r.office_id, r.name_enc, r.cause, r.is_danger, r.lane, r.state, c.version, c.opened_at,
  r.due_at, r.clock_unit, r.claimed_by`;

/** The page of the work list as the product asks for it: what runs in one street, the nearest deadline first. */
export function bareWorkList(url: string, officeId: string, seconds: number): Promise<number> {
  const sql = `SELECT ${COLUMNS} FROM (SELECT * FROM (SELECT r.id, r.due_at FROM relief_cases r
      WHERE r.office_id = ? AND r.is_open = 1 ORDER BY r.due_at, r.id LIMIT 21) p0) page
    JOIN relief_cases r ON r.id = page.id JOIN case_files c ON c.id = page.id ORDER BY page.due_at, page.id LIMIT 21`;
  return perSecond(url, seconds, async (connection) => void (await connection.query(sql, [officeId])));
}

/** The search by a whole name as the product asks for it. */
export function bareSearch(url: string, of: { officeId: string; hash: () => string }, seconds: number) {
  const sql = `SELECT ${COLUMNS} FROM relief_cases r JOIN case_files c ON c.id = r.id
    WHERE r.name_hash = ? AND r.id < 'g' AND r.office_id IN (?) ORDER BY r.id DESC LIMIT 21`;
  return perSecond(url, seconds, async (connection) => void (await connection.query(sql, [of.hash(), of.officeId])));
}

/** What each row of a request is found by, and which of its columns must be new in a copy. */
const WRITTEN = [
  { table: 'case_files', of: 'id = ?', renewed: ['id', 'reference'] },
  { table: 'case_events', of: 'case_id = ?', renewed: ['case_id'] },
  { table: 'relief_cases', of: 'id = ?', renewed: ['id'] },
  { table: 'audit_entries', of: 'object_id = ?', renewed: ['id'] },
  { table: 'outbox', of: 'case_id = ?', renewed: ['id', 'dedup_key'] },
  {
    table: 'idempotency_keys',
    of: "endpoint = 'submitRelief' AND ? <> '' ORDER BY created_at DESC LIMIT 1",
    renewed: ['idempotency_key'],
  },
] as const;

/** Transactions that write the very rows of one request, into empty tables of the same shape with the same indexes. */
export async function bareSubmissions(url: string, caseId: string, seconds: number): Promise<number> {
  const setUp = await createConnection(url);
  const inserts: { sql: string; row: Record<string, unknown>; renewed: readonly string[] }[] = [];
  for (const { table, of, renewed } of WRITTEN) {
    await setUp.query(`CREATE TABLE IF NOT EXISTS bare_${table} LIKE ${table}`);
    const [rows] = await setUp.query<RowDataPacket[]>(`SELECT * FROM ${table} WHERE ${of}`, [caseId]);
    for (const { position: _, ...row } of rows) inserts.push({ sql: `INSERT INTO bare_${table} SET ?`, row, renewed });
  }
  await setUp.end();
  return perSecond(url, seconds, async (connection) => {
    await connection.query('START TRANSACTION');
    for (const { sql, row, renewed } of inserts) {
      const id = uuid();
      const fresh = Object.fromEntries(
        renewed.map((name) => [name, name === 'reference' ? id.replaceAll('-', '').slice(-14) : id]),
      );
      await connection.query(sql, [{ ...row, ...fresh }]);
    }
    await connection.query('COMMIT');
  });
}
