import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { recordDelivery } from '../relief/service-notes';
import { findRelief } from '../relief/store';
import { listGrants } from '../relief/store-grants';
import { useDatabase } from '../testing/database';
import {
  approved,
  attemptBy,
  BLANKETS,
  money,
  openPaymentOf,
  prepaid,
  proposed,
  refusalOf,
  step,
  supervisor,
} from '../testing/payment';
import { callOfStaff, STREET, setDibao } from '../testing/relief';
import { startStages } from './follow';
import * as batches from './service-batches';
import { getCasePayments, listDuePayments } from './service-case';
import { releasePayment, settlePayment } from './service-single';
import { startPayment } from './service-start';

useDatabase();
beforeAll(() => setDibao());

const maker = callOfStaff('district_officer');
const releaser = callOfStaff('district_officer');
const officer = callOfStaff('street_officer', { officeId: STREET });
const stateOf = async (id: string) => (await findRelief(null, id))?.state;
const ENDED = { cause: 'death', reason: '昨天去世' };
const WRITTEN = { facts: '已有收入', basis: '第四十八条', reasons: '不再困难' };
const STOPPED = { ...WRITTEN, heard: true };
const PAID = { outcome: 'paid', bankReference: 'L1' } as const;
const FAILED = { outcome: 'failed', why: '销户' } as const;

const end = (id: string) => step(id, 'terminate', { by: supervisor, input: ENDED });
const start = (id: string) => startPayment(attemptBy(supervisor), id);
const dueCases = async () => (await listDuePayments(maker, { limit: 50 })).items.map(({ caseId }) => caseId);

async function released(id: string): Promise<string> {
  const paymentId = await openPaymentOf(id);
  await releasePayment(attemptBy(releaser), paymentId);
  return paymentId;
}

test('help that was granted in advance and not paid yet ends with the case: nothing is due, nothing starts', async () => {
  const { id } = await prepaid([money(30_000), BLANKETS]);
  expect(await dueCases()).toContain(id);
  await end(id);
  expect(await dueCases()).not.toContain(id);
  expect((await getCasePayments(maker, id)).due).toMatchObject({ amountFen: 0, canStart: false });
  expect((await refusalOf(start(id))).code).toBe('state_changed');
  const grants = await listGrants(null, id);
  expect(grants.map(({ isStopped }) => isStopped)).toEqual([true, true]);
  const given = { deliveredOn: '2026-01-05', receivedBy: '本人', note: null };
  const late = recordDelivery(attemptBy(officer), { caseId: id, grantId: grants[1]?.id ?? '' }, given);
  expect((await refusalOf(late)).data).toMatchObject({ text: '这一项已经停止，不再送' });
});

test('the table of an ended case alone keeps its money back, whatever became of its grants', async () => {
  const { id } = await prepaid([money(30_000)]);
  await end(id);
  await transact((tx) => execute(tx, 'UPDATE relief_grants SET stopped_at = NULL WHERE case_id = :id', { id }));
  expect(await dueCases()).not.toContain(id);
  expect((await refusalOf(start(id))).code).toBe('state_changed');
});

test('a payment that lies here is stopped with the case; one in a batch or at the bank keeps the case open, and says why', async () => {
  const { id } = await prepaid([money(30_000)]);
  await start(id);
  const batch = await batches.makeBatch(attemptBy(maker), null);
  expect((await refusalOf(end(id))).data).toMatchObject({
    why: 'in_batch',
    text: expect.stringMatching(/先作废那一批/),
  });
  await batches.releaseBatch(attemptBy(releaser), batch.batchId, batch.checksum);
  expect((await refusalOf(end(id))).data).toMatchObject({ why: 'at_bank', text: expect.stringMatching(/等银行回复/) });

  const other = await prepaid([money(30_000)]);
  await start(other.id);
  const paymentId = await openPaymentOf(other.id);
  await end(other.id);
  expect((await getCasePayments(maker, other.id)).payments).toMatchObject([{ state: 'stopped' }]);
  expect((await refusalOf(releasePayment(attemptBy(releaser), paymentId))).code).toBe('payment_changed');
  expect((await refusalOf(batches.makeBatch(attemptBy(maker), null))).code).toBe('nothing_to_pay');
});

test('a transfer that fails after a refusal of the rest is not tried again: the refusal waits for the bank', async () => {
  const { id } = await prepaid([money(30_000)]);
  await start(id);
  const paymentId = await released(id);
  await proposed(id, [money(10_000)]);
  const refuse = () => step(id, 'refuse', { by: supervisor, input: WRITTEN });
  expect((await refusalOf(refuse())).data).toMatchObject({ why: 'at_bank' });
  await settlePayment(attemptBy(maker), paymentId, FAILED);
  expect(await dueCases()).toContain(id);
  await refuse();
  expect(await dueCases()).not.toContain(id);
  expect((await refusalOf(start(id))).code).toBe('state_changed');
});

test('two at once, one who ends the case and one who makes a batch: money goes out, or the case ends, never both', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id } = await prepaid([money(30_000)]);
    await start(id);
    const answers = await Promise.allSettled([end(id), batches.makeBatch(attemptBy(maker), null)]);
    const [ended, made] = answers.map(({ status }) => status === 'fulfilled');
    expect([ended, made]).toEqual([!made, made]);
    const [payment] = (await getCasePayments(maker, id)).payments;
    expect([await stateOf(id), payment?.state]).toEqual(ended ? ['terminated', 'stopped'] : ['prepaid', 'batched']);
    for (const { batchId } of (await batches.listBatches(maker, { limit: 5 })).items)
      await batches.cancelBatch(attemptBy(maker), batchId).catch(() => undefined);
    if (!ended) await end(id);
  }
});

test('two at once, one who ends the case and one who lets the payment go: money goes out, or the case ends, never both', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id } = await prepaid([money(30_000)]);
    await start(id);
    const paymentId = await openPaymentOf(id);
    const answers = await Promise.allSettled([releasePayment(attemptBy(releaser), paymentId), end(id)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [payment] = (await getCasePayments(maker, id)).payments;
    const isOut = answers[0]?.status === 'fulfilled';
    expect([await stateOf(id), payment?.state]).toEqual(isOut ? ['prepaid', 'released'] : ['terminated', 'stopped']);
  }
});

test('what is left is stopped in writing by the district: before the first payment, after one that failed, between stages', async () => {
  const stop = (id: string) => step(id, 'stop_payment', { by: callOfStaff('district_officer'), input: STOPPED });
  const stopped = async (id: string) =>
    (
      await select<{ stopped_at: unknown }>(
        null,
        'SELECT stopped_at FROM relief_grants WHERE case_id = :id ORDER BY position',
        { id },
      )
    ).map(({ stopped_at }) => stopped_at !== null);

  const untouched = await approved();
  await stop(untouched.id);
  expect([await stateOf(untouched.id), await stopped(untouched.id)]).toEqual(['terminated', [true]]);

  const failed = await approved();
  await start(failed.id);
  await settlePayment(attemptBy(maker), await released(failed.id), FAILED);
  expect(await stateOf(failed.id)).toBe('payment_failed');
  await stop(failed.id);
  expect([await stateOf(failed.id), await stopped(failed.id)]).toEqual(['terminated', [true]]);

  const stages = ['2026-01-05', '2099-01-05'].map((payOn) => ({ amountFen: 25_000, payOn }));
  const staged = await approved(50_000, stages);
  await start(staged.id);
  await settlePayment(attemptBy(maker), await released(staged.id), PAID);
  expect(await stateOf(staged.id)).toBe('paid_in_part');
  await stop(staged.id);
  expect([await stateOf(staged.id), await stopped(staged.id)]).toEqual(['terminated', [false, true]]);
  expect(await startStages(new Date('2099-01-06T02:00:00Z'))).toBe(0);
  for (const { id } of [untouched, failed, staged]) expect((await refusalOf(start(id))).code).toBe('state_changed');
});
