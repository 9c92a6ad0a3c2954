import { readCsv } from '@jianghan/shared/csv';
import { HOSTILE_TEXTS } from '@jianghan/shared/hostile-samples';
import { strFromU8, unzipSync } from 'fflate';
import { transact } from '../db/transact';
import { useDatabase } from '../testing/database';
import { ACCOUNT, approved, attemptBy, supervisor } from '../testing/payment';
import { callOfStaff, setDibao } from '../testing/relief';
import { readWorkbook, writeWorkbook } from '../workbook/workbook';
import { batchOfRows, rowsOfReturn } from './file';
import * as batches from './service-batches';
import { getCasePayments } from './service-case';
import { importReturn } from './service-returns';
import { startPayment } from './service-start';
import { replaceAccount } from './store-accounts';

useDatabase();
beforeAll(() => setDibao());

const maker = callOfStaff('district_officer');
const releaser = callOfStaff('district_officer');
const TEXTS = Object.values(HOSTILE_TEXTS).map((text) => text.slice(0, 60));
const HOLDER = '古丽·阿不都𠮷䶮';

async function due(bank: string): Promise<string> {
  const { id } = await approved();
  const account = { ...ACCOUNT, holder: HOLDER, bank };
  await transact((tx) => replaceAccount(tx, { caseId: id, account, by: null, at: new Date() }));
  await startPayment(attemptBy(supervisor), id);
  return id;
}

test('in the file for the bank nothing is a formula, names are whole, and what the bank answers is shown as words', async () => {
  const cases: string[] = [];
  for (const text of TEXTS) cases.push(await due(text));
  const { batchId, number, checksum } = await batches.makeBatch(attemptBy(maker), null);
  await batches.releaseBatch(attemptBy(releaser), batchId, checksum);
  const fileAs = async (format: 'csv' | 'xlsx') =>
    Buffer.from((await batches.downloadBatch(attemptBy(maker), batchId, format)).base64, 'base64');

  const csv = await fileAs('csv');
  const cells = (readCsv(csv.toString('utf8')) ?? []).slice(2).map((row) => [row[2], row[4]]);
  expect(cells.map(([holder]) => holder)).toEqual(TEXTS.map(() => HOLDER));
  expect(cells.filter(([, bank]) => /^[=+\-@\t\r]/.test(bank ?? ''))).toEqual([]);

  const xlsx = await fileAs('xlsx');
  const parts = Object.entries(unzipSync(xlsx)).filter(([path]) => path.startsWith('xl/worksheets/'));
  expect(parts.length).toBeGreaterThan(0);
  for (const [, bytes] of parts) expect(strFromU8(bytes)).not.toMatch(/<f[\s>]/);
  const lines = batchOfRows((await readWorkbook(xlsx)) ?? [])?.lines ?? [];
  const flat = (texts: readonly string[]) => texts.map((text) => text.replace(/\p{Cc}/gu, ' ').trim()).sort();
  expect(flat(lines.map(({ bank }) => bank))).toEqual(flat(TEXTS));

  const why = `\u202E${HOSTILE_TEXTS.script}`;
  const answered = lines.map((line) => ({ ...line, outcome: 'failed' as const, why, bankReference: '' }));
  const back = await writeWorkbook('xlsx', rowsOfReturn(number, answered));
  const report = await importReturn(attemptBy(maker), batchId, back.toString('base64'));
  expect(report).toMatchObject({ isImported: true, failed: TEXTS.length, bad: [] });
  const [first = ''] = cases;
  const { payments } = await getCasePayments(supervisor, first);
  expect(payments.map((payment) => payment.why)).toEqual([HOSTILE_TEXTS.script]);
});
