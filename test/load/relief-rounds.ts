import { randomUUID } from 'node:crypto';
import { lookupHash } from '@jianghan/api/crypto/fields';
import { select } from '@jianghan/api/db/sql';
import { STAFF_COOKIE } from '@jianghan/api/http/session';
import { Client } from '@jianghan/api/testing/client';
import { step } from '@jianghan/api/testing/payment';
import { makeRelief, STREET, setDibao } from '@jianghan/api/testing/relief';
import { staffAt } from '@jianghan/api/testing/staff';
import { actOnRelief } from '@jianghan/shared/relief/contract-casework';
import type { Role } from '@jianghan/shared/staff/roles';
import { type Asked, ask, othersThan } from './ask';
import { median, round, table, type Verdict } from './figures';
import { makeCases, makeResidents, nameOf, type Resident } from './relief-cases';
import { countDoublePaid, eachOf, importRate } from './relief-payments';
import { bareSearch, bareSubmissions, bareWorkList } from './relief-sql';

const FEW = 2000;
const MANY = 200_000;
const RESIDENTS = 3000;
const COLLEAGUES = 400;
const ROUNDS = 5;
const SLICE_SECONDS = 3;
const CLIENTS = 16;
const CONTESTED = 100;
const PAID = 1000;
const PAYMENT_RUNS = 3;
/** Looked at one after the other for the growth of the median. */
const LOOKS = 300;
const ORIGIN = 'https://bench.invalid';

interface Setting {
  databaseUrl: string;
  origins: readonly string[];
}

interface Bench extends Setting {
  residents: readonly Resident[];
  /** Sessions of the officers of one street. */
  officers: readonly string[];
}

async function staffSession(origin: string, role: Role, officeId?: string): Promise<string> {
  const { member } = await staffAt(origin, role, { steppedUp: true, ...(officeId === undefined ? {} : { officeId }) });
  return member.token;
}

const clientOf = (origin: string, token: string) =>
  new Client(origin, { Cookie: `${STAFF_COOKIE}=${token}`, Origin: ORIGIN });

/** A work list, a search and a request over two hundred thousand cases, against their own SQL; then who decides and who is paid. */
export async function runReliefBench(setting: Setting): Promise<Verdict> {
  const now = new Date();
  await setDibao();
  const residents = await makeResidents(RESIDENTS, now);
  const officers: string[] = [];
  for (let at = 0; at < COLLEAGUES; at += 1) {
    officers.push(await staffSession(setting.origins[0] ?? '', 'street_officer', STREET));
  }
  const bench: Bench = { ...setting, residents, officers };
  await makeCases(FEW, residents, now);
  const few = await medians(bench);
  console.log(`making ${MANY} cases`);
  await makeCases(MANY - FEW, residents, now);
  const many = await medians(bench);
  const { ratios, lost, failed } = await compare(bench);
  const doubleDecided = await contest(bench);
  const rows = await payOut(bench);
  console.log(`medians, ms: ${JSON.stringify({ few, many })}`);
  return {
    bench: 'relief',
    figures: {
      ...ratios,
      growth: round(Math.max(many.list / few.list, many.search / few.search)),
      import_rows_per_s: round(rows, 0),
    },
    invariants: { lost, double_decided: doubleDecided, double_paid: await countDoublePaid(), not_answered: failed },
  };
}

const head = (lines: readonly string[]) => `${lines.join('\r\n')}\r\n\r\n`;

function posting(path: string, session: string, body: object): string {
  const text = JSON.stringify(body);
  return `${head([
    `POST /api/v1${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    session,
    `Origin: ${ORIGIN}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    `Idempotency-Key: ${randomUUID()}`,
  ])}${text}`;
}

/** Requests of the three kinds, each by the next of those who may ask. */
function requestsOf({ officers, residents }: Bench) {
  let turn = 0;
  const next = <T>(all: readonly T[]): T => {
    turn += 1;
    return all[turn % all.length] as T;
  };
  const cookie = () => `Cookie: ${STAFF_COOKIE}=${next(officers)}`;
  return {
    list: () => head(['GET /api/v1/staff/relief HTTP/1.1', 'Host: 127.0.0.1', cookie()]),
    search: () => posting('/staff/relief/searches', cookie(), { text: nameOf(turn) }),
    submit: () => {
      const need = { street: STREET, community: null, place: null, cause: 'fire', began: null, story: null };
      const facts = { isDanger: false, isSmall: null, persons: 1, idNumber: null, proxy: null };
      const who = { name: '周小宁', phone: '13800005678' };
      const session = `Authorization: Bearer ${next(residents).token}`;
      return posting('/relief/requests', session, { ...need, ...facts, ...who });
    },
  };
}

/** Median latencies of one who looks again and again, ms. */
async function medians(bench: Bench): Promise<{ list: number; search: number }> {
  const requests = requestsOf(bench);
  const look = async (make: () => string) => {
    let left = LOOKS;
    const next = () => {
      left -= 1;
      return left < 0 ? undefined : make();
    };
    const asked = await ask({ origin: bench.origins[0] ?? '', next, clients: 1, seconds: 60 });
    return round(median(asked.latenciesMs));
  };
  await look(requests.list);
  await look(requests.search);
  return { list: await look(requests.list), search: await look(requests.search) };
}

/** Half of the clients on each process. */
async function askBoth({ origins }: Bench, next: () => string): Promise<{ rate: number; parts: Asked[] }> {
  const clients = CLIENTS / origins.length;
  const parts = await Promise.all(origins.map((origin) => ask({ origin, next, clients, seconds: SLICE_SECONDS })));
  return { rate: parts.reduce((sum, { rate }) => sum + rate, 0), parts };
}

async function compare(bench: Bench) {
  const { databaseUrl } = bench;
  const requests = requestsOf(bench);
  let turn = 0;
  const hash = () => {
    turn += 1;
    return lookupHash(nameOf(turn), 'name');
  };
  const shown: (string | number)[][] = [
    ['round', 'list sql/s', 'api/s', 'search sql/s', 'api/s', 'submit sql/s', 'api/s'],
  ];
  const ratios: Record<'list' | 'search' | 'submit', number[]> = { list: [], search: [], submit: [] };
  const opened: Asked[] = [];
  let failed = 0;
  const caseId = await firstRequest(bench);
  for (let at = 0; at <= ROUNDS; at += 1) {
    const sql = {
      list: await bareWorkList(databaseUrl, STREET, SLICE_SECONDS),
      search: await bareSearch(databaseUrl, { officeId: STREET, hash }, SLICE_SECONDS),
      submit: await bareSubmissions(databaseUrl, caseId, SLICE_SECONDS),
    };
    const list = await askBoth(bench, requests.list);
    const search = await askBoth(bench, requests.search);
    const submit = await askBoth(bench, requests.submit);
    failed += [...list.parts, ...search.parts].reduce((sum, part) => sum + othersThan(200, part), 0);
    failed += submit.parts.reduce((sum, part) => sum + othersThan(201, part), 0);
    opened.push(...submit.parts);
    // The first round is for the engine to compile what it runs.
    if (at === 0) continue;
    ratios.list.push(list.rate / sql.list);
    ratios.search.push(search.rate / sql.search);
    ratios.submit.push(submit.rate / sql.submit);
    const rates = [sql.list, list.rate, sql.search, search.rate, sql.submit, submit.rate];
    shown.push([at, ...rates.map((rate) => round(rate, 0))]);
  }
  console.log(table(shown));
  return {
    ratios: {
      worklist_ratio_vs_sql: round(median(ratios.list)),
      search_ratio_vs_sql: round(median(ratios.search)),
      submit_ratio_vs_sql: round(median(ratios.submit)),
    },
    lost: await countLost(opened),
    failed,
  };
}

async function firstRequest(bench: Bench): Promise<string> {
  let next: string | undefined = requestsOf(bench).submit();
  const once = () => {
    const request = next;
    next = undefined;
    return request;
  };
  const { bodies } = await ask({ origin: bench.origins[0] ?? '', next: once, clients: 1, seconds: 10 });
  return (JSON.parse(String(bodies[0])) as { caseId: string }).caseId;
}

/** Requests that were acknowledged and are not there. */
async function countLost(opened: readonly Asked[]): Promise<number> {
  const ids = opened
    .flatMap(({ bodies }) => bodies)
    .flatMap((body) => {
      const { caseId } = JSON.parse(String(body)) as { caseId?: string };
      return caseId === undefined ? [] : [caseId];
    });
  let found = 0;
  for (let at = 0; at < ids.length; at += 1000) {
    const some = ids.slice(at, at + 1000);
    const sql = 'SELECT COUNT(*) AS n FROM relief_cases r JOIN case_events e ON e.case_id = r.id WHERE r.id IN (:some)';
    found += Number((await select<{ n: number }>(null, sql, { some }))[0]?.n ?? 0);
  }
  return ids.length - found;
}

/** Two who may decide press at the same moment, on two processes; counts cases that both decided. */
async function contest({ origins }: Bench): Promise<number> {
  const deciders = await Promise.all(
    origins.map(async (origin) => clientOf(origin, await staffSession(origin, 'street_supervisor', STREET))),
  );
  let twice = 0;
  await eachOf(Array.from({ length: CONTESTED }), async () => {
    const { id } = await makeRelief();
    await step(id, 'accept', { input: { lane: 'EMERGENCY', promised: null } });
    await step(id, 'open_review');
    const grants = [{ kind: 'money', amountFen: 50_000, stages: null }];
    const { version } = await step(id, 'propose', { input: { grants, reason: '急需', minutes: null } });
    const body = { version, move: { action: 'approve', input: { reason: null } } } as const;
    const answers = await Promise.all(deciders.map((who) => who.send(actOnRelief, { params: { caseId: id }, body })));
    if (answers.filter(({ status }) => status === 200).length !== 1) twice += 1;
  });
  return twice;
}

/** Rows a second of the import of a return file; the median over a few batches. */
async function payOut({ origins }: Bench): Promise<number> {
  const [first = '', second = first] = origins;
  const payers = {
    supervisor: clientOf(first, await staffSession(first, 'street_supervisor', STREET)),
    maker: clientOf(first, await staffSession(first, 'district_officer')),
    newReleaser: async () => clientOf(second, await staffSession(second, 'district_officer')),
  };
  const rates: number[] = [];
  for (let at = 0; at < PAYMENT_RUNS; at += 1) rates.push(await importRate(payers, PAID));
  return median(rates);
}
