import { FileFormat } from '@jianghan/shared/payment/schemas';
import type { Context, Middleware } from '../http/context';
import { bankPage } from '../sandbox/bank-page';
import { MEDIA_TYPES, writeWorkbook } from '../workbook/workbook';
import { answerAsBank } from './bank';
import { rowsOfBatch } from './file';
import { listOfBatch } from './store';
import { findBatch, listBatches, type Tally, talliesOf } from './store-batches';

const MOST_SHOWN = 50;
const SENT = ['released', 'answered'];
const FILE = /^\/sandbox\/bank\/([0-9a-f-]{36})\.(xlsx|csv)$/;

/** `/sandbox/bank`: the bank of the demo reads the file of a batch and answers it in the same format. */
export const bankPages: Middleware = async (ctx, next) => {
  if (ctx.method !== 'GET' || !(await answered(ctx))) await next();
};

async function answered(ctx: Context): Promise<boolean> {
  const [, batchId, format] = FILE.exec(ctx.path) ?? [];
  if (batchId === undefined && ctx.path !== '/sandbox/bank') return false;
  ctx.state.endpoint = 'sandbox';
  ctx.state.isQuiet = true;
  if (batchId !== undefined) return serveAnswer(ctx, batchId, FileFormat.parse(format));
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = await listSent();
  return true;
}

async function listSent(): Promise<string> {
  const all = await listBatches({ offices: 'all', before: null, limit: MOST_SHOWN });
  const sent = all.filter(({ state }) => SENT.includes(state));
  const tallies = await talliesOf(
    null,
    sent.map(({ id }) => id),
  );
  return bankPage(sent.map(({ id, number, rows }) => ({ id, number, rows, ...(tallies.get(id) as Tally) })));
}

/** The file itself goes through the bank, so that what the demo shows is what a bank would be given. */
async function serveAnswer(ctx: Context, batchId: string, format: FileFormat): Promise<boolean> {
  const batch = await findBatch(null, batchId);
  if (batch === undefined || !SENT.includes(batch.state)) return false;
  const lines = (await listOfBatch(null, batchId)).map((payment) => ({ ...payment, paymentId: payment.id }));
  const answer = await answerAsBank(await writeWorkbook(format, rowsOfBatch({ number: batch.number, lines })), format);
  if (answer === null) return false;
  ctx.type = MEDIA_TYPES[format];
  ctx.attachment(`${batch.number}-return.${format}`);
  ctx.body = answer;
  return true;
}
