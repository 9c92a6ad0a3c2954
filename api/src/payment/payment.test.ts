import type { ReturnReport } from '@jianghan/shared/payment/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { findRelief } from '../relief/store';
import { useDatabase } from '../testing/database';
import { approved, attemptBy, step, supervisor } from '../testing/payment';
import { callOfResident, callOfStaff, setDibao } from '../testing/relief';
import { readWorkbook, writeWorkbook } from '../workbook/workbook';
import { batchOfRows, type Line, rowsOfReturn } from './file';
import { followPayments, startStages } from './follow';
import { setOwnAccount } from './service-accounts';
import * as batches from './service-batches';
import { getCasePayments } from './service-case';
import { importReturn } from './service-returns';
import { releasePayment, settlePayment } from './service-single';
import { startPayment } from './service-start';

useDatabase();
beforeAll(() => setDibao());

const maker = callOfStaff('district_officer');
const releaser = callOfStaff('district_officer');
const stateOf = async (id: string) => (await findRelief(null, id))?.state;

async function refusedAs(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => undefined).catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw error ?? new Error('it was not refused');
  return error.code;
}

/** A batch of these cases, released, and what its file says. */
async function released(cases: readonly { id: string }[]) {
  for (const { id } of cases) await startPayment(attemptBy(supervisor), id);
  const made = await batches.makeBatch(attemptBy(maker), null);
  await batches.releaseBatch(attemptBy(releaser), made.batchId, made.checksum);
  const file = await batches.downloadBatch(attemptBy(maker), made.batchId, 'xlsx');
  const read = batchOfRows((await readWorkbook(Buffer.from(file.base64, 'base64'))) ?? []);
  return { ...made, lines: read?.lines ?? [] };
}

interface Answer {
  fails?: boolean;
  change?: (rows: string[][]) => void;
}

async function answerOf(
  number: string,
  lines: readonly Line[],
  { fails = false, change }: Answer = {},
): Promise<string> {
  const answered = lines.map((line, at) => ({
    ...line,
    outcome: fails ? ('failed' as const) : ('paid' as const),
    why: fails ? '户名不符' : '',
    bankReference: fails ? '' : `L${at}`,
  }));
  const rows = rowsOfReturn(number, answered);
  change?.(rows);
  return (await writeWorkbook('csv', rows)).toString('base64');
}

const take = (batchId: string, base64: string): Promise<ReturnReport> =>
  importReturn(attemptBy(maker), batchId, base64);

test('money goes out in a batch: made by one, released by another, answered by the bank, and the case follows', async () => {
  const cases = [await approved(), await approved(12_345)];
  const batch = await released(cases);
  expect(batch).toMatchObject({ rows: 2, totalFen: 62_345 });
  const report = await take(batch.batchId, await answerOf(batch.number, batch.lines));
  expect(report).toMatchObject({ isImported: true, rows: 2, paid: 2, failed: 0, waiting: 0, bad: [] });
  expect(await followPayments(new Date())).toBe(2);
  expect(await followPayments(new Date())).toBe(0);
  for (const { id } of cases) {
    expect(await stateOf(id)).toBe('paid');
    const sql = "SELECT action FROM audit_entries WHERE object_id = :id AND action LIKE 'relief.%paid'";
    expect(await select(null, sql, { id })).toHaveLength(1);
  }
  expect((await batches.getBatch(maker, batch.batchId)).state).toBe('answered');
});

test('a failed transfer comes back as a task, its account is mended, and it is paid at the second try', async () => {
  const [relief] = [await approved()];
  const batch = await released([relief]);
  await take(batch.batchId, await answerOf(batch.number, batch.lines, { fails: true }));
  await followPayments(new Date());
  expect(await stateOf(relief.id)).toBe('payment_failed');
  const me = { ...attemptBy(callOfResident(relief.accountId)) };
  const mine = await setOwnAccount(
    {
      ...me,
      attempt: { accountId: relief.accountId, key: 'mend-0123456789', endpoint: 't', bodyHash: 'a'.repeat(64) },
    },
    relief.id,
    { holder: '周小宁', number: '6222020200112233457', bank: '示例银行' },
  );
  expect(mine).toMatchObject({
    state: 'payment_failed',
    failure: '户名不符',
    account: { lastFour: '3457', holder: '周*宁' },
  });
  const again = await released([relief]);
  expect(again.lines.map(({ number }) => number)).toEqual(['6222020200112233457']);
  await take(again.batchId, await answerOf(again.number, again.lines));
  await followPayments(new Date());
  expect(await stateOf(relief.id)).toBe('paid');
  const { payments } = await getCasePayments(maker, relief.id);
  expect(payments.map(({ attempt, state, why }) => [attempt, state, why])).toEqual([
    [1, 'failed', '户名不符'],
    [2, 'paid', null],
  ]);
});

test('the same file twice, and what another file says again, change nothing; the contrary is a bad line', async () => {
  const batch = await released([await approved(), await approved()]);
  const [first] = batch.lines;
  const part = await answerOf(batch.number, first === undefined ? [] : [first]);
  expect(await take(batch.batchId, part)).toMatchObject({ isImported: true, paid: 1, waiting: 1 });
  expect(await take(batch.batchId, part)).toMatchObject({ isRepeated: true, waiting: 1 });
  const all = await answerOf(batch.number, batch.lines);
  expect(await take(batch.batchId, all)).toMatchObject({ isRepeated: false, paid: 1, known: 1, waiting: 0 });
  const contrary = await take(batch.batchId, await answerOf(batch.number, batch.lines, { fails: true }));
  expect(contrary).toMatchObject({ isImported: false, failed: 0, badCount: 2 });
  const rows = await select(null, 'SELECT payment_id FROM payment_results WHERE payment_id IN (:ids)', {
    ids: batch.lines.map(({ paymentId }) => paymentId),
  });
  expect(rows).toHaveLength(2);
});

test('one bad line, and nothing of the file is taken; each is named with its line and why', async () => {
  const batch = await released([await approved(), await approved(), await approved()]);
  const changes: [(rows: string[][]) => void, number, string][] = [
    [(rows) => rows[3]?.splice(3, 1, '0.01'), 4, '金额和付款不一样'],
    [(rows) => rows[4]?.splice(2, 1, '6222020200112233457'), 5, '账号和付款不一样'],
    [(rows) => rows[2]?.splice(1, 1, 'x'), 3, '付款编号不在这一批里'],
    [(rows) => rows[2]?.splice(4, 1, '=1+1'), 3, '结果只能是“成功”或“失败”'],
    [(rows) => rows[2]?.splice(6, 1, ''), 3, '成功的要有流水号'],
    [(rows) => rows.push([...(rows[2] ?? [])]), 6, '同一笔付款在文件里出现两次'],
    [(rows) => rows[0]?.splice(7, 1, '0'), 1, '校验码对不上，文件可能被改过'],
    [(rows) => rows[0]?.splice(1, 1, 'P0'), 1, '这是批次 P0 的回盘，不是这一批'],
  ];
  for (const [change, line, why] of changes) {
    const report = await take(batch.batchId, await answerOf(batch.number, batch.lines, { change }));
    expect(report).toMatchObject({ isImported: false, paid: 0, waiting: 3, bad: [{ line, why }] });
  }
  expect(await refusedAs(take(batch.batchId, Buffer.from('a,b').toString('base64')))).toBe('file_unreadable');
  expect(await take(batch.batchId, await answerOf(batch.number, batch.lines))).toMatchObject({ paid: 3 });
});

test('of many who start, batch, or import the same at once, one does it, and nothing is paid twice', async () => {
  const relief = await approved();
  const starts = await Promise.allSettled([1, 2, 3, 4].map(() => startPayment(attemptBy(supervisor), relief.id)));
  expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const made = await Promise.allSettled([1, 2, 3].map(() => batches.makeBatch(attemptBy(maker), null)));
  const [one] = made.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const batchId = one?.batchId ?? '';
  await batches.releaseBatch(attemptBy(releaser), batchId, one?.checksum ?? '');
  const { base64 } = await batches.downloadBatch(attemptBy(maker), batchId, 'csv');
  const lines = batchOfRows((await readWorkbook(Buffer.from(base64, 'base64'))) ?? [])?.lines ?? [];
  const file = await answerOf(one?.number ?? '', lines);
  const reports = await Promise.all([1, 2, 3, 4].map(() => take(batchId, file)));
  expect(reports.reduce((sum, { paid, isRepeated }) => sum + (isRepeated ? 0 : paid), 0)).toBe(1);
  await Promise.all([followPayments(new Date()), followPayments(new Date())]);
  expect(await stateOf(relief.id)).toBe('paid');
  const events = "SELECT version FROM case_events WHERE case_id = :id AND action = 'confirm_paid'";
  expect(await select(null, events, { id: relief.id })).toHaveLength(1);
  expect(await refusedAs(startPayment(attemptBy(supervisor), relief.id))).toBe('state_changed');
  const second = (columns: string) =>
    transact((tx) =>
      execute(
        tx,
        `INSERT INTO payments (id, grant_id, attempt, open_grant, case_id, office_id, amount_fen, holder_enc, number_enc,
          bank_enc, entered_key, decided_key, started_key, started_at, state)
        SELECT '00000000-0000-7000-8000-000000000001', grant_id, ${columns}, case_id, office_id, amount_fen, holder_enc,
          number_enc, bank_enc, '', '', '', started_at, 'ready' FROM payments WHERE case_id = :id`,
        { id: relief.id },
      ),
    );
  await expect(second('2, open_grant')).rejects.toThrow();
  await expect(second('2, NULL')).rejects.toThrow();
});

test('who entered, decided, started or made it does not let it go, and the table itself would not have it', async () => {
  const decider = callOfStaff('district_officer');
  const relief = await approved(400_000 - 24_000);
  await startPayment(attemptBy(supervisor), relief.id);
  const [payment] = (await getCasePayments(maker, relief.id)).payments;
  const id = payment?.paymentId ?? '';
  const asReleaser = {
    ...attemptBy(decider),
    staff: { ...(decider.staff ?? attemptBy(supervisor).staff), staffId: supervisor.staff?.staffId },
  };
  expect(await refusedAs(releasePayment(asReleaser as typeof decider, id))).toBe('four_eyes');
  const force = transact((tx) =>
    execute(tx, "UPDATE payments SET state = 'released', released_by = decided_key WHERE id = :id", { id }),
  );
  await expect(force).rejects.toThrow();
  const batch = await batches.makeBatch(attemptBy(maker), null);
  expect(await refusedAs(batches.releaseBatch(attemptBy(maker), batch.batchId, batch.checksum))).toBe('four_eyes');
  expect(await refusedAs(batches.releaseBatch(attemptBy(releaser), batch.batchId, 'other'))).toBe('payment_changed');
  expect(await refusedAs(batches.downloadBatch(attemptBy(releaser), batch.batchId, 'csv'))).toBe('payment_changed');
  expect(await batches.cancelBatch(attemptBy(releaser), batch.batchId)).toMatchObject({ state: 'cancelled' });
  await releasePayment(attemptBy(releaser), id);
  await settlePayment(attemptBy(maker), id, { outcome: 'paid', bankReference: 'L1' });
  expect(await stateOf(relief.id)).toBe('paid');
  expect(await refusedAs(settlePayment(attemptBy(maker), id, { outcome: 'failed', why: '退汇' }))).toBe(
    'payment_changed',
  );
});

test('stages are paid on their days: the first now, the next starts by itself, and then the case is paid', async () => {
  const stages = [
    { amountFen: 30_000, payOn: '2026-01-05' },
    { amountFen: 20_000, payOn: '2099-01-05' },
  ];
  const relief = await approved(50_000, stages);
  const first = await released([relief]);
  expect(first.totalFen).toBe(30_000);
  await take(first.batchId, await answerOf(first.number, first.lines));
  await followPayments(new Date());
  expect(await stateOf(relief.id)).toBe('paid_in_part');
  expect(await refusedAs(startPayment(attemptBy(supervisor), relief.id))).toBe('not_yet_due');
  expect(await startStages(new Date())).toBe(0);
  expect(await startStages(new Date('2099-01-06T02:00:00Z'))).toBe(1);
  expect(await stateOf(relief.id)).toBe('paying');
});

test('help before the papers is paid at once, and the decision pays only what is left', async () => {
  const relief = await approved();
  expect(await stateOf(relief.id)).toBe('approved');
  await transact((tx) => execute(tx, 'UPDATE relief_grants SET is_prepaid = 1 WHERE case_id = :id', { id: relief.id }));
  await released([relief]);
  expect(await refusedAs(startPayment(attemptBy(supervisor), relief.id))).toBe('state_changed');
  const empty = await approved();
  await transact((tx) => execute(tx, 'DELETE FROM payment_accounts WHERE case_id = :id', { id: empty.id }));
  expect(await refusedAs(startPayment(attemptBy(supervisor), empty.id))).toBe('account_missing');
  expect((await step(empty.id, 'start_payment', { by: supervisor })).state).toBe('paying');
});
