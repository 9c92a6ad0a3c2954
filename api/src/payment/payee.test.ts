import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { findRelief } from '../relief/store';
import { useDatabase } from '../testing/database';
import {
  ACCOUNT,
  approved,
  attemptBy,
  fillIn,
  money,
  openPaymentOf,
  prepaid,
  proposed,
  refusalOf,
  step,
  supervisor,
} from '../testing/payment';
import { callOfResident, callOfStaff, makeRelief, STREET, setDibao } from '../testing/relief';
import { getOwnAccount, setOwnAccount, setPayeeAccount } from './service-accounts';
import * as batches from './service-batches';
import { getCasePayments, listPayments } from './service-case';
import { releasePayment, sendPaymentBack } from './service-single';
import { startPayment } from './service-start';

useDatabase();
beforeAll(() => setDibao());

const maker = callOfStaff('district_officer');
const releaser = callOfStaff('district_officer');
const stateOf = async (id: string) => (await findRelief(null, id))?.state;
const MINE = { holder: '钱多多', number: '6222020200112233457', bank: '示例银行' };

/** Somebody of the street who pays for the district as well, as in a small office. */
function inBothRoles(): Call & { id: string } {
  const call = callOfStaff('street_officer', { officeId: STREET });
  if (call.staff === null) throw new Error('somebody of the staff');
  const more = [
    { role: 'district_officer', officeId: null },
    { role: 'street_supervisor', officeId: STREET },
  ] as const;
  return { ...call, staff: { ...call.staff, roles: [...call.staff.roles, ...more] }, id: call.staff.staffId };
}

async function started(by: Call | null = null): Promise<{ caseId: string; paymentId: string }> {
  const { id: caseId } = await approved();
  if (by !== null) await setPayeeAccount(attemptBy(by), caseId, MINE);
  await startPayment(attemptBy(supervisor), caseId);
  return { caseId, paymentId: await openPaymentOf(caseId) };
}

test('who says where the money goes does not let it go: alone, in a batch, or in the table itself', async () => {
  const both = inBothRoles();
  const { paymentId } = await started(both);
  expect((await refusalOf(releasePayment(attemptBy(both), paymentId))).code).toBe('four_eyes');
  const batch = await batches.makeBatch(attemptBy(maker), null);
  const refused = await refusalOf(batches.releaseBatch(attemptBy(both), batch.batchId, batch.checksum));
  expect(refused.code).toBe('four_eyes');
  const force = (sql: string) =>
    transact((tx) => execute(tx, `UPDATE payments SET ${sql} WHERE id = :paymentId`, { paymentId }));
  await expect(force("state = 'released', released_by = account_key")).rejects.toThrow();
  await expect(force('account_key = decided_key')).rejects.toThrow();
  await batches.releaseBatch(attemptBy(releaser), batch.batchId, batch.checksum);
  const [row] = await select<{ account_key: string }>(null, 'SELECT account_key FROM payments WHERE id = :paymentId', {
    paymentId,
  });
  expect(row?.account_key).toBe(both.id);
});

test('who decides does not say where the money goes, and the other way round', async () => {
  const both = inBothRoles();
  const mine = await makeRelief();
  await step(mine.id, 'accept', { input: { lane: 'EMERGENCY', promised: null } });
  await setPayeeAccount(attemptBy(both), mine.id, MINE);
  const early = await refusalOf(step(mine.id, 'prepay', { by: both, input: { grants: [money(100)], reason: '急' } }));
  expect(early.data).toMatchObject({ why: 'set_account' });
  await proposed(mine.id, [money(50_000)]);
  const refused = await refusalOf(step(mine.id, 'approve', { by: both, input: { reason: null } }));
  expect(refused.data).toMatchObject({ why: 'set_account' });

  const theirs = await makeRelief();
  await step(theirs.id, 'accept', { input: { lane: 'EMERGENCY', promised: null } });
  await proposed(theirs.id, [money(50_000)]);
  await step(theirs.id, 'approve', { by: both, input: { reason: null } });
  expect((await refusalOf(setPayeeAccount(attemptBy(both), theirs.id, MINE))).code).toBe('four_eyes');
});

test('who looks before money goes is told that it goes to somebody else, or to an account filled in after the decision', async () => {
  const early = await makeRelief();
  await step(early.id, 'accept', { input: { lane: 'EMERGENCY', promised: null } });
  await fillIn(early.id);
  await proposed(early.id, [money(50_000)]);
  await step(early.id, 'approve', { by: supervisor, input: { reason: null } });
  await startPayment(attemptBy(supervisor), early.id);
  const late = await started(callOfStaff('street_officer', { officeId: STREET }));
  const views = await Promise.all([early.id, late.caseId].map((id) => getCasePayments(maker, id)));
  expect(views.map(({ account, payments: [payment] }) => [account, payment])).toMatchObject([
    [
      { isOtherHolder: false, isLateAccount: false, isSetByStaff: false },
      { isOtherHolder: false, isLateAccount: false },
    ],
    [
      { isOtherHolder: true, isLateAccount: true, isSetByStaff: true },
      { isOtherHolder: true, isLateAccount: true },
    ],
  ]);
  const { batchId, rows, flagged } = await batches.makeBatch(attemptBy(maker), null);
  expect([rows, flagged]).toEqual([2, 1]);
  const asked = { state: 'batched', batchId, only: 'flagged', limit: 10 } as const;
  expect((await listPayments(maker, asked)).items.map(({ paymentId }) => paymentId)).toEqual([late.paymentId]);
});

test('a name is the same however it is typed; of somebody whose name nobody knows the holder is always another', async () => {
  for (const [name, isOtherHolder] of [
    ['阿依古丽·买买提', false],
    ['阿依古丽•买买提', false],
    ['阿依 古丽', true],
    [null, true],
  ] as const) {
    const { id } = await makeRelief({ name, ...(name === null ? { origin: 'report' as const } : {}) });
    await fillIn(id, { ...ACCOUNT, holder: '阿依古丽·买买提' });
    expect((await getCasePayments(maker, id)).account).toMatchObject({ isOtherHolder });
  }
});

test('what is not let go is sent back with why: nothing leaves, the account is put right, and it is paid once', async () => {
  const { caseId, paymentId } = await started(callOfStaff('street_officer', { officeId: STREET }));
  const relief = await findRelief(null, caseId);
  const resident = attemptBy(callOfResident(relief?.accountId ?? ''));
  const mine = {
    ...resident,
    attempt: resident.attempt && { ...resident.attempt, accountId: relief?.accountId ?? '' },
  };
  expect(await getOwnAccount(mine, caseId)).toMatchObject({ canSet: false });
  const sent = await sendPaymentBack(attemptBy(releaser), paymentId, '户名不是本人');
  expect(sent).toMatchObject({ state: 'payment_failed', payments: [{ state: 'stopped', why: '户名不是本人' }] });
  expect((await refusalOf(sendPaymentBack(attemptBy(releaser), paymentId, '再退'))).code).toBe('payment_changed');
  expect((await refusalOf(releasePayment(attemptBy(releaser), paymentId))).code).toBe('payment_changed');
  expect(await getOwnAccount(mine, caseId)).toMatchObject({ canSet: true, failure: '户名不是本人' });
  await setOwnAccount(mine, caseId, ACCOUNT);
  await startPayment(attemptBy(supervisor), caseId);
  const batch = await batches.makeBatch(attemptBy(maker), null);
  const second = await openPaymentOf(caseId);
  expect((await refusalOf(sendPaymentBack(attemptBy(releaser), second, '太晚了'))).code).toBe('payment_changed');
  await batches.cancelBatch(attemptBy(maker), batch.batchId);
  await releasePayment(attemptBy(releaser), second);
  expect(await stateOf(caseId)).toBe('paying');
});

test('what went out by itself and has no answer yet is found again', async () => {
  const { paymentId } = await started();
  await releasePayment(attemptBy(releaser), paymentId);
  const { items } = await listPayments(maker, { state: 'released', only: 'single', limit: 50 });
  expect(items.map((one) => [one.batchId, one.paymentId === paymentId])).toContainEqual([null, true]);
  expect(items.every(({ batchId }) => batchId === null)).toBe(true);
});

test('while money is under way nobody changes where it goes, in whatever state the case is', async () => {
  const { id, accountId } = await prepaid([money(30_000)]);
  await startPayment(attemptBy(supervisor), id);
  const clerk = attemptBy(callOfStaff('street_officer', { officeId: STREET }));
  expect((await refusalOf(setPayeeAccount(clerk, id, MINE))).code).toBe('payment_under_way');
  expect(await getOwnAccount(callOfResident(accountId), id)).toMatchObject({ state: 'prepaid', canSet: false });
  expect((await getCasePayments(maker, id)).canSetAccount).toBe(false);
});

test('of many who fill in the account and start the payment at once, the money goes to the account that stands', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { id } = await approved();
    const clerk = callOfStaff('street_officer', { officeId: STREET });
    await Promise.allSettled([
      startPayment(attemptBy(supervisor), id),
      setPayeeAccount(attemptBy(clerk), id, MINE),
      startPayment(attemptBy(supervisor), id),
    ]);
    const { account, payments } = await getCasePayments(maker, id);
    expect(payments.map(({ lastFour }) => lastFour)).toEqual([account?.lastFour]);
  }
});
