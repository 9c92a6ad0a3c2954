import { useApi } from '../testing/api';
import { approved, attemptBy, supervisor } from '../testing/payment';
import { callOfStaff, setDibao } from '../testing/relief';
import { useSandbox } from '../testing/sandbox';
import { answerAsBank } from './bank';
import * as batches from './service-batches';
import { importReturn } from './service-returns';
import { startPayment } from './service-start';

const api = useApi();
useSandbox();
beforeAll(() => setDibao());

const maker = callOfStaff('district_officer');
const releaser = callOfStaff('district_officer');

test('the bank of the demo says what it is, and answers a released batch in a file that is imported as it stands', async () => {
  const page = async () => (await api.anyone.fetch('/sandbox/bank')).text();
  expect(await page()).toContain('没有真的转账');
  const { id } = await approved();
  await startPayment(attemptBy(supervisor), id);
  const { batchId, checksum, number } = await batches.makeBatch(attemptBy(maker), null);
  expect((await api.anyone.fetch(`/sandbox/bank/${batchId}.csv`)).status).toBe(404);
  await batches.releaseBatch(attemptBy(releaser), batchId, checksum);
  expect(await page()).toContain(number);
  for (const format of ['xlsx', 'csv']) {
    const reply = await api.anyone.fetch(`/sandbox/bank/${batchId}.${format}`);
    const base64 = Buffer.from(await reply.arrayBuffer()).toString('base64');
    const report = await importReturn(attemptBy(maker), batchId, base64);
    expect(report).toMatchObject({ isImported: true, rows: 1, waiting: 0 });
  }
});

test('the bank takes no file that was changed on the way', async () => {
  expect(
    await answerAsBank(Buffer.from('发放批次,P1,笔数,1,合计（元）,1.00,校验码,0\r\n序号\r\n1,x,y,1,z,1.00'), 'csv'),
  ).toBeNull();
  expect(await answerAsBank(Buffer.from('nothing'), 'csv')).toBeNull();
});
