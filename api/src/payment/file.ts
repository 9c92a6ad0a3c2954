import { createHash } from 'node:crypto';
import { withoutUnseen } from '@jianghan/shared/unseen';

/** One line of a file for the bank. */
export interface Line {
  paymentId: string;
  holder: string;
  number: string;
  bank: string;
  amountFen: number;
}

export interface Batch {
  number: string;
  lines: readonly Line[];
}

/** One line of what came back, as far as it could be read; `line` is the line of the file, from 1. */
export interface ReturnLine {
  line: number;
  paymentId: string;
  number: string;
  amountFen: number | null;
  outcome: 'paid' | 'failed' | null;
  why: string;
  bankReference: string;
}

export interface ReturnFile {
  batchNumber: string;
  rows: number | null;
  totalFen: number | null;
  checksum: string;
  lines: readonly ReturnLine[];
}

const HEAD = ['序号', '付款编号', '收款人', '账号', '开户银行', '金额（元）', '用途'];
const RETURN_HEAD = ['序号', '付款编号', '账号', '金额（元）', '结果', '原因', '流水号'];
const PURPOSE = '临时救助';
const OUTCOMES = { 成功: 'paid', 失败: 'failed' } as const;
const CHECKSUM_LETTERS = 16;
const FIRST_LINE = 3;

/** 12345 → `123.45`: as text, so that no program rounds it. */
export function yuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** What yuan() wrote, or a bank's program made of it; null when it is no sum of money. */
export function fenOf(text: string): number | null {
  const [, whole, cents = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.replace(/,/g, '').trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}

export function totalOf(lines: readonly { amountFen: number | null }[]): number {
  return lines.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
}

/** Over who gets how much, line by line, in the order of the file: one changed digit or a lost line changes it. */
function checksumOf(lines: readonly (readonly (string | number)[])[]): string {
  const hash = createHash('sha256');
  for (const parts of lines) hash.update(`${parts.join('|')}\n`);
  return hash.digest('hex').slice(0, CHECKSUM_LETTERS).toUpperCase();
}

export function checksumOfBatch({ number, lines }: Batch): string {
  return checksumOf([[number], ...lines.map((line) => [line.paymentId, line.number, line.amountFen])]);
}

function checksumOfReturn(batchNumber: string, lines: readonly ReturnLine[]): string {
  const parts = lines.map((line) => [line.paymentId, line.number, line.amountFen ?? '', line.outcome ?? '']);
  return checksumOf([[batchNumber], ...parts]);
}

/** Batch, number of lines, total and checksum stand in the first row, the lines from the third on. */
export function rowsOfBatch(batch: Batch): string[][] {
  const { number, lines } = batch;
  const sums = ['笔数', `${lines.length}`, '合计（元）', yuan(totalOf(lines)), '校验码', checksumOfBatch(batch)];
  const rows = lines.map((line, at) => [
    `${at + 1}`,
    line.paymentId,
    line.holder,
    line.number,
    line.bank,
    yuan(line.amountFen),
    PURPOSE,
  ]);
  return [['发放批次', number, ...sums], HEAD, ...rows];
}

/** The same file as the bank reads it, for the bank of the demo; null when it is none. */
export function batchOfRows(rows: readonly (readonly string[])[]): Batch | null {
  const [first, , ...rest] = rows;
  if (first?.[0] !== '发放批次') return null;
  const lines = rest.map(([, paymentId = '', holder = '', number = '', bank = '', amount = '']) => {
    return { paymentId, holder, number, bank, amountFen: fenOf(amount) ?? 0 };
  });
  const batch = { number: first[1] ?? '', lines };
  return first[7] === checksumOfBatch(batch) ? batch : null;
}

type Answered = Omit<ReturnLine, 'line'>;

/** The file that answers a batch, or a part of one. */
export function rowsOfReturn(batchNumber: string, answered: readonly Answered[]): string[][] {
  const lines = answered.map((one, at) => ({ ...one, line: at + FIRST_LINE }));
  const sum = yuan(totalOf(lines));
  const checksum = checksumOfReturn(batchNumber, lines);
  const rows = lines.map(({ paymentId, number, amountFen, outcome, why, bankReference }, at) => [
    `${at + 1}`,
    paymentId,
    number,
    yuan(amountFen ?? 0),
    outcome === 'paid' ? '成功' : '失败',
    why,
    bankReference,
  ]);
  return [
    ['发放回盘', batchNumber, '笔数', `${lines.length}`, '合计（元）', sum, '校验码', checksum],
    RETURN_HEAD,
    ...rows,
  ];
}

/** Reads a return file; null when its first two rows are not those of one. Empty rows are passed over. */
export function returnOfRows(rows: readonly (readonly string[])[]): ReturnFile | null {
  const [first, head] = rows;
  if (first?.[0]?.trim() !== '发放回盘' || head === undefined) return null;
  if (RETURN_HEAD.some((name, at) => head[at]?.trim() !== name)) return null;
  const lines = rows.slice(2).flatMap((cells, at) => {
    return cells.every((cell) => cell.trim() === '') ? [] : [lineOf(cells, at + FIRST_LINE)];
  });
  const rowCount = /^\d{1,6}$/.test(first[3]?.trim() ?? '') ? Number(first[3]) : null;
  return {
    batchNumber: first[1]?.trim() ?? '',
    rows: rowCount,
    totalFen: fenOf(first[5] ?? ''),
    checksum: first[7]?.trim() ?? '',
    lines,
  };
}

function lineOf(cells: readonly string[], line: number): ReturnLine {
  const [, paymentId = '', number = '', amount = '', result = '', why = '', bankReference = ''] = cells;
  return {
    line,
    paymentId: paymentId.trim(),
    number: number.trim(),
    amountFen: fenOf(amount),
    outcome: OUTCOMES[result.trim() as keyof typeof OUTCOMES] ?? null,
    why: withoutUnseen(why).trim(),
    bankReference: withoutUnseen(bankReference).trim(),
  };
}

/** What is wrong with the sums of a file; undefined when they fit its lines. */
export function sumProblem(file: ReturnFile): string | undefined {
  if (file.rows !== file.lines.length)
    return `第一行写着 ${file.rows ?? '读不出的'} 笔，文件里是 ${file.lines.length} 笔`;
  if (file.totalFen !== totalOf(file.lines)) return '第一行的合计和各笔相加对不上';
  if (file.checksum !== checksumOfReturn(file.batchNumber, file.lines)) return '校验码对不上，文件可能被改过';
  return undefined;
}
