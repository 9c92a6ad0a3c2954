import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { Refusal } from '@jianghan/shared/refusal';
import type { Grant } from '@jianghan/shared/relief/inputs';
import { select } from '../db/sql';
import { actOnRelief } from '../relief/service-act';
import { recordDelivery } from '../relief/service-notes';
import { getOwnRelief } from '../relief/service-own';
import { findRelief } from '../relief/store';
import { listGrants } from '../relief/store-grants';
import { useDatabase } from '../testing/database';
import {
  attemptBy,
  BLANKETS,
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
import { followPayments } from './follow';
import { getOwnAccount, setPayeeAccount } from './service-accounts';
import { getCasePayments } from './service-case';
import { releasePayment, settlePayment } from './service-single';
import { startPayment } from './service-start';

useDatabase();
beforeAll(() => setDibao());

const D = 94_000;
const MINUTES = { heldOn: '2026-11-23', participants: '民政局、街道', text: '一致同意' };
const releaser = callOfStaff('district_officer');
const maker = callOfStaff('district_officer');
const officer = callOfStaff('street_officer', { officeId: STREET });
const of = async (id: string) => (await findRelief(null, id)) as NonNullable<Awaited<ReturnType<typeof findRelief>>>;
const PAID = { outcome: 'paid', bankReference: 'L1' } as const;

const start = (id: string) => startPayment(attemptBy(supervisor), id);

async function pay(id: string, result: Parameters<typeof settlePayment>[2] = PAID): Promise<void> {
  const paymentId = await openPaymentOf(id);
  await releasePayment(attemptBy(releaser), paymentId);
  await settlePayment(attemptBy(maker), paymentId, result);
}

async function approve(id: string, by = supervisor) {
  const { version } = await of(id);
  return actOnRelief(attemptBy(by), id, { version, move: { action: 'approve', input: { reason: null } } });
}

async function handOver(id: string): Promise<void> {
  for (const grant of await listGrants(null, id)) {
    if (grant.kind === 'money') continue;
    const given = { deliveredOn: dateOf(new Date()), receivedBy: '本人', note: null };
    await recordDelivery(attemptBy(officer), { caseId: id, grantId: grant.id }, given);
  }
}

test.each([
  ['the street decides up to 4 × D with what was given', 4 * D - 80_000, undefined],
  ['one 分 more needs a second person', 4 * D - 80_000 + 1, 'second_needed'],
])('help in advance counts in the decision: %s', async (_, further, why) => {
  const { id, amountFen } = await prepaid([money(60_000), BLANKETS]);
  expect(amountFen).toBe(80_000);
  expect((await proposed(id, [money(further)])).amountFen).toBe(80_000 + further);
  const refused = await approve(id).catch((error: unknown) => error);
  if (why === undefined) expect(refused).toMatchObject({ state: 'approved' });
  else expect((refused as Refusal).data).toMatchObject({ why });
  if (why === undefined) {
    const sql = "SELECT amount_fen FROM relief_decisions WHERE case_id = :id AND step = 'final'";
    expect(await select(null, sql, { id })).toEqual([{ amount_fen: 80_000 + further }]);
  }
});

test('the ceiling of 12 × D is for both together: with minutes beyond it, and never beyond it for the whole household', async () => {
  const proposing = async (further: number, minutes: typeof MINUTES | null, persons = 1) => {
    const { id } = await prepaid([money(80_000)], { persons });
    const error = await proposed(id, [money(further)], minutes).catch((thrown: unknown) => thrown);
    return error instanceof Refusal ? error.data?.['why'] : (error as { state: string }).state;
  };
  expect(await proposing(12 * D - 80_000, null)).toBe('deciding');
  expect(await proposing(12 * D - 80_000 + 1, null, 2)).toBe('minutes_missing');
  expect(await proposing(12 * D - 80_000 + 1, MINUTES, 2)).toBe('deciding');
  expect(await proposing(12 * D - 80_000 + 1, MINUTES)).toBe('above_ceiling');
});

test('nothing further is proposed where enough was given in advance, and only there', async () => {
  const plain = await makeRelief();
  await step(plain.id, 'accept', { input: { lane: 'EMERGENCY', promised: null } });
  expect(await refusalOf(proposed(plain.id, []))).toMatchObject({
    code: 'malformed',
    fields: [{ field: 'move.input.grants', message: '请填怎么帮' }],
  });
  const { id } = await prepaid([money(80_000)]);
  expect(await proposed(id, [])).toMatchObject({ state: 'deciding', amountFen: 80_000 });
});

test('what had arrived before the decision is over with it; what is still on its way is waited for', async () => {
  const done = await prepaid([money(80_000)]);
  await start(done.id);
  await pay(done.id);
  expect((await of(done.id)).state).toBe('prepaid');
  await proposed(done.id, []);
  expect((await approve(done.id)).state).toBe('paid');

  const open = await prepaid([money(80_000)]);
  await start(open.id);
  await proposed(open.id, []);
  expect((await approve(open.id)).state).toBe('approved');
  expect((await getCasePayments(maker, open.id)).due).toMatchObject({ canStart: false, amountFen: 0 });
  expect((await refusalOf(start(open.id))).code).toBe('state_changed');
  await pay(open.id);
  expect((await of(open.id)).state).toBe('paid');
});

test('the decision pays what is new and not again what was given: in all, what was decided', async () => {
  const { id } = await prepaid([money(80_000)]);
  await start(id);
  await pay(id);
  await proposed(id, [money(20_000)]);
  await approve(id);
  await start(id);
  await pay(id);
  expect((await of(id)).state).toBe('paid');
  const { payments } = await getCasePayments(maker, id);
  expect(payments.map(({ amountFen, state }) => [amountFen, state])).toEqual([
    [80_000, 'paid'],
    [20_000, 'paid'],
  ]);
});

test('help in advance that came back is told, put right and paid anew; the first try is no failure of the case later', async () => {
  const { id, accountId } = await prepaid([money(80_000)]);
  await start(id);
  await pay(id, { outcome: 'failed', why: '户名不符' });
  const me = callOfResident(accountId);
  expect(await getOwnAccount(me, id)).toMatchObject({ state: 'prepaid', failure: '户名不符', canSet: true });
  const told = "SELECT topic FROM outbox WHERE case_id = :id AND topic = 'relief.account'";
  expect(await select(null, told, { id })).toHaveLength(1);
  expect((await getOwnRelief(me, id)).grants).toMatchObject([
    { transfer: 'failed', isPrepaid: true, isDelivered: false },
  ]);
  await setPayeeAccount(attemptBy(officer), id, { holder: '周小宁', number: '6222020200112233457', bank: '示例银行' });
  await start(id);
  await proposed(id, [money(20_000)]);
  await approve(id);
  await start(id);
  await pay(id);
  await pay(id);
  expect(await followPayments(new Date())).toBe(0);
  expect((await of(id)).state).toBe('paid');
  expect((await getOwnRelief(me, id)).grants).toMatchObject([{ transfer: 'arrived' }, { transfer: 'arrived' }]);
});

async function granted(grants: readonly Grant[]): Promise<string> {
  const { id } = await makeRelief();
  await step(id, 'accept', { input: { lane: 'EMERGENCY', promised: null } });
  await fillIn(id);
  await proposed(id, grants);
  await approve(id);
  return id;
}

test('money and things: the case ends when both have come, whichever is last', async () => {
  const late = await granted([money(50_000), BLANKETS]);
  await start(late);
  await pay(late);
  const { state, dueAt } = await of(late);
  expect([state, dueAt === null]).toEqual(['paid_in_part', false]);
  expect((await refusalOf(step(late, 'complete'))).data).toMatchObject({ why: 'not_delivered' });
  expect((await refusalOf(step(late, 'confirm_paid', { by: maker }))).code).toBe('state_changed');
  await handOver(late);
  expect((await step(late, 'complete')).state).toBe('paid');

  const early = await granted([money(50_000), BLANKETS]);
  await start(early);
  expect((await refusalOf(step(early, 'confirm_paid', { by: maker }))).data).toMatchObject({ why: 'not_delivered' });
  await handOver(early);
  await pay(early);
  expect((await of(early)).state).toBe('paid');
});

test('stages and things: what was handed over takes its day with it, and the next stage comes on its own', async () => {
  const today = dateOf(new Date());
  const stages = [today, addDays(today, 40)].map((payOn) => ({ amountFen: 25_000, payOn }));
  const id = await granted([{ kind: 'money', amountFen: 50_000, stages }, BLANKETS]);
  await start(id);
  await pay(id);
  expect(await of(id)).toMatchObject({ state: 'paid_in_part', dueAt: expect.any(Date) });
  await handOver(id);
  expect(await of(id)).toMatchObject({ state: 'paid_in_part', dueAt: null });
  expect((await refusalOf(step(id, 'complete'))).data).toMatchObject({ why: 'not_delivered' });
  const { events } = await getOwnRelief(callOfResident((await of(id)).accountId), id);
  expect(events.at(-1)?.text).toBe('实物和服务都已送到，其余的钱按约定的日期发');
});
