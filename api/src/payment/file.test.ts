import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readWorkbook, writeWorkbook } from '../workbook/workbook';
import {
  batchOfRows,
  checksumOfBatch,
  fenOf,
  type Line,
  returnOfRows,
  rowsOfBatch,
  rowsOfReturn,
  sumProblem,
  totalOf,
  yuan,
} from './file';

const HOSTILE = [
  '=1+1',
  '+cmd',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '"x",y',
  '<b>䶮·</b>',
  '{{7*7}}',
  '\u202Eabc',
  '张\n三',
  'valueOf',
  '__proto__',
];

const line: fc.Arbitrary<Line> = fc.record({
  paymentId: fc.uuid(),
  holder: fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1, unit: 'grapheme' })),
  number: fc.stringMatching(/^\d{12,19}$/),
  bank: fc.constantFrom('示例银行', ...HOSTILE),
  amountFen: fc.integer({ min: 1, max: 100_000_000 }),
});
const batch = fc.record({
  number: fc.constant('P20261124-0A1B2C'),
  lines: fc.array(line, { minLength: 1, maxLength: 20 }),
});
const format = fc.constantFrom('csv' as const, 'xlsx' as const);

test('money is written to the 分 and read back as it was', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), (fen) => fenOf(yuan(fen)) === fen));
  expect(['12', '12.5', '1,234.50', '1.234', '-1', '', '1e3', 'NaN'].map(fenOf)).toEqual([
    1200,
    1250,
    123_450,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('a batch file holds the total and number of its lines, and is read back as it was, in either format', async () => {
  await fc.assert(
    fc.asyncProperty(batch, format, async (one, as) => {
      const rows = await readWorkbook(await writeWorkbook(as, rowsOfBatch(one)));
      expect(rows?.[0]?.slice(3, 6)).toEqual([`${one.lines.length}`, '合计（元）', yuan(totalOf(one.lines))]);
      const back = batchOfRows(rows ?? []);
      expect(back?.lines.map(({ amountFen, number }) => [amountFen, number])).toEqual(
        one.lines.map(({ amountFen, number }) => [amountFen, number]),
      );
    }),
    { numRuns: 60 },
  );
});

test('one changed account, amount or order of lines changes the checksum', () => {
  fc.assert(
    fc.property(batch, fc.nat(), fc.integer({ min: 1, max: 9 }), (one, pick, by) => {
      const at = pick % one.lines.length;
      const changed = (change: (of: Line) => Line) => ({
        ...one,
        lines: one.lines.map((each, n) => (n === at ? change(each) : each)),
      });
      const right = checksumOfBatch(one);
      expect(checksumOfBatch(changed((of) => ({ ...of, amountFen: of.amountFen + by })))).not.toBe(right);
      expect(checksumOfBatch(changed((of) => ({ ...of, number: `${of.number.slice(1)}${by}x` })))).not.toBe(right);
      expect(checksumOfBatch({ ...one, lines: one.lines.slice(1) })).not.toBe(right);
    }),
  );
});

test('no cell of a file is run: what begins like a formula is text', async () => {
  const rows = HOSTILE.map((text) => [text]);
  const csv = (await writeWorkbook('csv', rows)).toString('utf8');
  for (const cell of csv.split('\r\n')) expect(cell.replace(/^\uFEFF?"?/, '')).not.toMatch(/^[=+\-@\t\r]/);
  const back = await readWorkbook(await writeWorkbook('xlsx', rows));
  expect(back?.map(([text]) => text)).toEqual(HOSTILE.map((text) => text.replace(/\p{Cc}/gu, ' ').trim()));
  const xlsx = (await writeWorkbook('xlsx', [['=1+1']])).toString('latin1');
  expect(xlsx).not.toContain('<f>');
});

test('a return file carries its sums, and a lost line or another outcome is noticed', async () => {
  const answered = [1, 2, 3].map((n) => ({
    paymentId: `0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f7${n}`,
    number: '6222020200112233440',
    amountFen: n * 100,
    outcome: n === 2 ? ('failed' as const) : ('paid' as const),
    why: n === 2 ? '户名不符' : '',
    bankReference: `L${n}`,
  }));
  const rows = rowsOfReturn('P1', answered);
  for (const as of ['csv', 'xlsx'] as const) {
    const file = returnOfRows((await readWorkbook(await writeWorkbook(as, rows))) ?? []);
    expect(file && sumProblem(file)).toBeUndefined();
    expect(file?.lines.map(({ line: at, outcome }) => [at, outcome])).toEqual([
      [3, 'paid'],
      [4, 'failed'],
      [5, 'paid'],
    ]);
  }
  const problemOf = (changed: string[][]) =>
    sumProblem(returnOfRows(changed) as NonNullable<ReturnType<typeof returnOfRows>>);
  expect(problemOf(rows.slice(0, -1))).toContain('2 笔');
  expect(problemOf(rows.map((row) => row.map((cell) => (cell === '失败' ? '成功' : cell))))).toContain('校验码');
  expect(problemOf(rows.map((row) => row.map((cell) => (cell === '3.00' ? '4.00' : cell))))).toContain('合计');
});

test('what is no spreadsheet is not read: broken archives, broken text, an archive that would unpack to too much', async () => {
  const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': Buffer.alloc(40 * 1_048_576) }));
  for (const file of [Buffer.from([0xff, 0xfe, 0x00]), Buffer.from('PK\x03\x04 broken'), Buffer.from('"open'), bomb])
    expect(await readWorkbook(file)).toBeNull();
  expect(returnOfRows([])).toBeNull();
  expect(
    returnOfRows([
      ['发放回盘', 'P1'],
      ['别的', '列'],
    ]),
  ).toBeNull();
});
