import { csvOf, readCsv } from '@jianghan/shared/csv';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';

/** What a spreadsheet program opens. */
export type FileFormat = 'csv' | 'xlsx';

type Rows = readonly (readonly string[])[];

/** 5,000 rows unpack to a few megabytes; what claims to be more is no file of ours. */
const MOST_UNPACKED_BYTES = 32 * 1_048_576;
const MOST_ROWS = 10_000;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const ZIP = Buffer.from('PK\x03\x04', 'latin1');

export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<FileFormat, string>;

/** A file for a spreadsheet. Every cell is text: what begins like a formula is shown and not run. */
export async function writeWorkbook(format: FileFormat, rows: Rows, sheet = '发放'): Promise<Buffer> {
  const clean = rows.map((row) => row.map((text) => text.replace(UNPRINTABLE, ' ')));
  if (format === 'csv') return Buffer.from(csvOf(clean), 'utf8');
  const cells = clean.map((row) => row.map((text) => ({ value: keyed(text), type: String })));
  return writeXlsxFile(cells, { sheet }).toBuffer();
}

/** The library finds texts again in a plain object, where `valueOf` and its like are there already. */
function keyed(text: string): string {
  return text in {} ? `${text} ` : text;
}

/** The rows of a spreadsheet of either format, told apart by how the file begins; null when it is neither. */
export async function readWorkbook(file: Buffer): Promise<string[][] | null> {
  const rows = file.subarray(0, ZIP.length).equals(ZIP) ? await readXlsx(file) : readText(file);
  return rows === null || rows.length > MOST_ROWS ? null : rows;
}

function readText(file: Buffer): string[][] | null {
  try {
    return readCsv(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file));
  } catch {
    return null;
  }
}

async function readXlsx(file: Buffer): Promise<string[][] | null> {
  try {
    assertSmall(file);
    const [sheet] = await readXlsxFile(file);
    return sheet === undefined ? null : sheet.data.map((row) => row.map(textOf));
  } catch {
    return null;
  }
}

/** Looks at what the archive says of itself before anything is unpacked. */
function assertSmall(file: Buffer): void {
  let size = 0;
  unzipSync(file, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  if (size > MOST_UNPACKED_BYTES) throw new RangeError('the workbook unpacks to too much');
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString() : String(cell);
}
