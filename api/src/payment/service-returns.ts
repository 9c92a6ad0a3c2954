import { createHash } from 'node:crypto';
import type { Outcome, ReturnReport } from '@jianghan/shared/payment/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { newId } from '../db/new-id';
import { type Call, staffOf } from '../http/call';
import { once } from '../idempotency/once';
import { readWorkbook } from '../workbook/workbook';
import { type ReturnFile, type ReturnLine, returnOfRows, sumProblem } from './file';
import { assertBatchScope, holdBatch } from './service-batches';
import { listOfBatch, type Payment, type Result, settle } from './store';
import * as store from './store-batches';

const MOST_SHOWN = 100;
const MOST_LETTERS = { why: 200, bankReference: 64 } as const;

interface Read {
  results: readonly Result[];
  known: number;
  bad: { line: number; why: string }[];
}

/**
 * Takes the outcomes of a file, all of them or, when one line is wrong, none: each line is checked against the payment
 * it names. What an earlier file has said already is passed over. The cases follow by `followPayments`.
 */
export async function importReturn(call: Call, batchId: string, base64: string): Promise<ReturnReport> {
  const seen = await store.findBatch(null, batchId);
  if (seen === undefined) throw new Refusal('not_found');
  assertBatchScope(call, seen.officeId);
  const bytes = Buffer.from(base64, 'base64');
  const file = returnOfRows((await readWorkbook(bytes)) ?? []);
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  return once(call, async (tx) => {
    const batch = await holdBatch(tx, call, batchId);
    if (batch.state !== 'released' && batch.state !== 'answered')
      throw new Refusal('payment_changed', { state: batch.state });
    if (file === null) throw new Refusal('file_unreadable');
    const before = await store.findReturn(tx, batchId, fileHash);
    if (before !== undefined) return report(tx, batchId, { isRepeated: true, ...before, known: before.rows, bad: [] });
    const read = readLines(file, batch.number, await listOfBatch(tx, batchId));
    const { rows, paid, failed } = countOf(file, read);
    const counted = { isRepeated: false, rows, paid, failed, known: read.known, bad: read.bad };
    if (read.bad.length > 0) return report(tx, batchId, counted);
    await take(tx, call, { batchId, fileHash, read, rows, paid, failed });
    return report(tx, batchId, counted);
  });
}

function countOf(file: ReturnFile, { results, bad }: Read) {
  const paid = results.filter(({ result }) => result.outcome === 'paid').length;
  const taken = bad.length > 0 ? { paid: 0, failed: 0 } : { paid, failed: results.length - paid };
  return { rows: file.lines.length, ...taken };
}

interface Taking {
  batchId: string;
  fileHash: string;
  read: Read;
  rows: number;
  paid: number;
  failed: number;
}

async function take(
  tx: Transaction,
  call: Call,
  { batchId, fileHash, read, rows, paid, failed }: Taking,
): Promise<void> {
  const returnId = newId();
  const who = { by: staffOf(call).staffId, at: call.now };
  await store.insertReturn(tx, { id: returnId, batchId, fileHash, rows, paid, failed }, who);
  await settle(tx, read.results, { returnId, at: call.now });
  await audit.record(tx, { call, action: 'payment.returned', object: { kind: 'payment_batch', id: batchId } });
  const tally = (await store.talliesOf(tx, [batchId])).get(batchId);
  if (tally?.waiting === 0) await store.markAnswered(tx, batchId);
}

async function report(
  tx: Transaction,
  batchId: string,
  counted: Omit<ReturnReport, 'isImported' | 'waiting' | 'badCount'>,
): Promise<ReturnReport> {
  const { isRepeated, rows, paid, failed, known, bad } = counted;
  const waiting = (await store.talliesOf(tx, [batchId])).get(batchId)?.waiting ?? 0;
  const shown = bad.slice(0, MOST_SHOWN);
  return {
    isImported: bad.length === 0,
    isRepeated,
    rows,
    paid,
    failed,
    known,
    waiting,
    bad: shown,
    badCount: bad.length,
  };
}

function readLines(file: ReturnFile, batchNumber: string, payments: readonly Payment[]): Read {
  if (file.batchNumber !== batchNumber) return refuse(`这是批次 ${file.batchNumber.slice(0, 40)} 的回盘，不是这一批`);
  const byId = new Map(payments.map((payment) => [payment.id, payment]));
  const seen = new Set<string>();
  const results: Result[] = [];
  const bad: { line: number; why: string }[] = [];
  let known = 0;
  for (const line of file.lines) {
    const payment = byId.get(line.paymentId);
    const why = seen.has(line.paymentId) ? '同一笔付款在文件里出现两次' : wrongWith(line, payment);
    seen.add(line.paymentId);
    if (why !== undefined) bad.push({ line: line.line, why });
    else if (payment?.state === 'released') results.push(resultOf(line, payment));
    else known += 1;
  }
  const sums = bad.length === 0 ? sumProblem(file) : undefined;
  return sums === undefined ? { results, known, bad } : refuse(sums);
}

const refuse = (why: string): Read => ({ results: [], known: 0, bad: [{ line: 1, why }] });

/** Why a line cannot be taken; undefined when it can. */
function wrongWith(line: ReturnLine, payment: Payment | undefined): string | undefined {
  if (payment === undefined) return '付款编号不在这一批里';
  if (line.outcome === null) return '结果只能是“成功”或“失败”';
  if (line.amountFen !== payment.amountFen) return '金额和付款不一样';
  if (line.number !== payment.number) return '账号和付款不一样';
  if (line.outcome === 'paid' && line.bankReference === '') return '成功的要有流水号';
  if (line.outcome === 'failed' && line.why === '') return '失败的要有原因';
  if ([...line.why].length > MOST_LETTERS.why) return `原因最多 ${MOST_LETTERS.why} 个字`;
  if (line.bankReference.length > MOST_LETTERS.bankReference) return `流水号最多 ${MOST_LETTERS.bankReference} 个字`;
  const isContrary = payment.state !== 'released' && payment.state !== line.outcome;
  return isContrary ? '以前的回盘里结果相反，请和银行核对' : undefined;
}

function resultOf({ outcome, why, bankReference }: ReturnLine, { id, caseId }: Payment): Result {
  const result: Outcome = outcome === 'paid' ? { outcome, bankReference } : { outcome: 'failed', why };
  return { paymentId: id, caseId, result };
}
