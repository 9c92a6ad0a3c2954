import { importReturn as contract } from '@jianghan/shared/payment/contract';
import { select } from '../db/sql';
import { frontOf } from '../testing/api';
import { useKillable } from '../testing/killable';
import { approved, attemptBy, supervisor } from '../testing/payment';
import { callOfStaff, setDibao } from '../testing/relief';
import { useSandbox } from '../testing/sandbox';
import { until } from '../testing/until';
import { writeWorkbook } from '../workbook/workbook';
import { rowsOfReturn } from './file';
import * as batches from './service-batches';
import { startPayment } from './service-start';
import { listOfBatch } from './store';

useSandbox();
const { start } = useKillable(setDibao);
const WITHIN_MS = 120_000;
const CASES = 60;

const count = async (sql: string) => Number((await select<{ n: number }>(null, sql))[0]?.n);
const settled = () => count('SELECT COUNT(*) AS n FROM payment_results');
const paid = () => count("SELECT COUNT(*) AS n FROM relief_cases WHERE state = 'paid'");

async function releasedBatch() {
  const ids: string[] = [];
  for (let n = 0; n < CASES; n += 1) ids.push((await approved()).id);
  for (const id of ids) await startPayment(attemptBy(supervisor), id);
  const { batchId, checksum, number } = await batches.makeBatch(attemptBy(callOfStaff('district_officer')), null);
  await batches.releaseBatch(attemptBy(callOfStaff('district_officer')), batchId, checksum);
  const answered = (await listOfBatch(null, batchId)).map((payment, at) => {
    return { ...payment, paymentId: payment.id, outcome: 'paid' as const, why: '', bankReference: `L${at}` };
  });
  const base64 = (await writeWorkbook('csv', rowsOfReturn(number, answered))).toString('base64');
  return { batchId, base64 };
}

test(
  'a process that is killed while it imports, and again while the cases follow: all or nothing is taken, each is paid once',
  async () => {
    const { batchId, base64 } = await releasedBatch();
    const first = await start();
    const officer = await frontOf(first.baseUrl).staffOf('district_officer');
    const lost = officer.send(contract, { params: { batchId }, body: { base64 } }).catch(() => undefined);
    await new Promise(setImmediate);
    first.child.kill('SIGKILL');
    await Promise.all([first.exited, lost]);
    expect([0, CASES]).toContain(await settled());

    const second = await start();
    const again = await frontOf(second.baseUrl).staffOf('district_officer');
    const report = await again.call(contract, { params: { batchId }, body: { base64 } });
    expect(report).toMatchObject({ isImported: true, rows: CASES, waiting: 0 });
    await until('cases are following', async () => (await paid()) > 0, 30_000);
    second.child.kill('SIGKILL');
    await second.exited;

    await start();
    await until('every case has followed', async () => (await paid()) === CASES, 60_000);
    expect(await settled()).toBe(CASES);
    expect(await count("SELECT COUNT(*) AS n FROM case_events WHERE action = 'confirm_paid'")).toBe(CASES);
  },
  2 * WITHIN_MS,
);
