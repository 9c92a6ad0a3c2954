import { fitsLuhn } from '@jianghan/shared/payment/account';
import type { FileFormat } from '@jianghan/shared/payment/schemas';
import { readWorkbook, writeWorkbook } from '../workbook/workbook';
import { batchOfRows, type Line, rowsOfReturn } from './file';

/**
 * The stand-in for a bank: reads a batch file as a bank would, and answers with a return file in the same format. An
 * account whose check digit does not fit is answered as unknown, so that a failed transfer can be tried. Null when the
 * file is no batch, or has been changed on the way.
 */
export async function answerAsBank(file: Buffer, format: FileFormat): Promise<Buffer | null> {
  const batch = batchOfRows((await readWorkbook(file)) ?? []);
  if (batch === null) return null;
  return writeWorkbook(format, rowsOfReturn(batch.number, batch.lines.map(answerTo)));
}

function answerTo({ paymentId, number, amountFen }: Line, at: number) {
  const isPaid = fitsLuhn(number);
  return {
    paymentId,
    number,
    amountFen,
    outcome: isPaid ? ('paid' as const) : ('failed' as const),
    why: isPaid ? '' : '账号不存在（演示银行：校验位对不上）',
    bankReference: isPaid ? `DEMO-${paymentId.slice(-6).toUpperCase()}-${at + 1}` : '',
  };
}
