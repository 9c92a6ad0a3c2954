import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateOf } from '@jianghan/shared/calendar/dates';
import type { Role } from '@jianghan/shared/staff/roles';
import Database from 'libsql';
import { ROOT } from '../../check/sources';

/** The API with its pages, as `npm start` runs it: a demo with an empty database of its own. */
export interface Server {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Lets the waits that protect phones and accounts run out, because no test can wait for a minute. */
  letWaitsRunOut(): void;
  /** Lets in the demo's member of staff with a role, just stepped up; answers with the cookie of their session. */
  admit(role: Role): string;
  /** Lets a booking be of this very moment, confirmed by both: nobody can book for today. */
  bringForward(bookingId: string): void;
  /** Lets the time to answer an invitation run out. */
  letAnswerPass(bookingId: string): void;
  /** Lets the present limit of a case of relief run out; what follows from it is for the clock's own job. */
  letLimitPass(caseId: string): void;
  stop(): Promise<void>;
}

/** What a shell or the runner may have set, and a demo does not have. */
const NOT_IN_A_DEMO = /^(NODE_ENV|PUBLIC_URL|DATABASE_URL|TEST_|WECHAT_|SMS_|TENCENT_|REAL_NAME_)/;

export async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'jianghan-e2e-'));
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_IN_A_DEMO.test(name));
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'src/main.ts'], {
    cwd: join(ROOT, 'api'),
    env: {
      ...Object.fromEntries(inherited),
      DATA_DIR: folder,
      H5_DIR: process.env.H5_DIR ?? join(ROOT, 'miniapp/dist/h5'),
      HOST: '127.0.0.1',
      PORT: '0',
      METRICS_PORT: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await readyPort(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    letWaitsRunOut: () => inDatabase(folder, (database) => database.exec('UPDATE rate_limits SET expires_ms = 0')),
    admit(role) {
      const token = randomBytes(32).toString('base64url');
      inDatabase(folder, (database) => insertSession(database, role, token));
      return `jh_staff=${token}`;
    },
    bringForward: (bookingId) => inDatabase(folder, (database) => bringForward(database, bookingId)),
    letAnswerPass: (bookingId) => inDatabase(folder, (database) => letAnswerPass(database, bookingId)),
    letLimitPass: (caseId) => inDatabase(folder, (database) => letLimitPass(database, caseId)),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function letAnswerPass(database: Database.Database, bookingId: string): void {
  const past = new Date(Date.now() - 1000).toISOString().replace('T', ' ').replace('Z', ' +00:00');
  database.prepare('UPDATE case_files SET due_at = ? WHERE id = ?').run(past, bookingId);
}

function letLimitPass(database: Database.Database, caseId: string): void {
  const past = new Date(Date.now() - 26 * 3_600_000).toISOString().replace('T', ' ').replace('Z', ' +00:00');
  for (const table of ['case_files', 'relief_cases'])
    database.prepare(`UPDATE ${table} SET due_at = ? WHERE id = ?`).run(past, caseId);
}

function inDatabase(folder: string, work: (database: Database.Database) => void): void {
  const database = new Database(join(folder, 'jianghan.db'));
  database.exec('PRAGMA busy_timeout = 5000');
  work(database);
  database.close();
}

/** A session of the demo's member of staff with that role, who has just shown that it is them. */
function insertSession(database: Database.Database, role: Role, token: string): void {
  const now = `${new Date().toISOString().replace('T', ' ').slice(0, 23)} +00:00`;
  const hash = createHash('sha256').update(token).digest('hex');
  database
    .prepare(
      `INSERT INTO staff_sessions (id, token_hash, staff_id, created_at, seen_at, stepped_up_at)
       SELECT ?, ?, staff_id, ?, ?, ? FROM staff_roles WHERE role = ? ORDER BY staff_id LIMIT 1`,
    )
    .run(randomUUID(), hash, now, now, now, role);
}

/** Each a second after the one before: an office has one slot at an instant. */
let broughtForward = 0;

function bringForward(database: Database.Database, bookingId: string): void {
  broughtForward += 1;
  const startsAt = new Date(Date.now() - 60_000 * 10 + broughtForward * 1000);
  const written = (at: Date) => `${at.toISOString().replace('T', ' ').slice(0, 23)} +00:00`;
  const slotId = randomUUID();
  database
    .prepare(
      `INSERT INTO marriage_slots (id, office_id, service, on_date, starts_at, ends_at, capacity, taken)
       SELECT ?, s.office_id, s.service, ?, ?, ?, 1, 1 FROM marriage_slots s JOIN marriage_bookings b ON b.slot_id = s.id
       WHERE b.id = ?`,
    )
    .run(slotId, dateOf(startsAt), written(startsAt), written(new Date(Date.now() + 3_600_000)), bookingId);
  database.prepare('UPDATE marriage_bookings SET slot_id = ? WHERE id = ?').run(slotId, bookingId);
  database
    .prepare("UPDATE case_files SET state = 'booked', happens_at = ? WHERE id = ?")
    .run(written(startsAt), bookingId);
}

function readyPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the API ended with ${code}`)));
    child.on('message', (message: { type: string; port?: number; text?: string }) => {
      if (message.type === 'ready' && message.port !== undefined) resolve(message.port);
      if (message.type === 'failed') reject(new Error(message.text));
    });
  });
}
