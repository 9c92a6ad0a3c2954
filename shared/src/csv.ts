/** A spreadsheet runs what begins like a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Without it Excel takes UTF-8 for something else. */
const BOM = '\uFEFF';

/** A cell that is shown as it stands, whatever it begins with. */
function literalCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Rows as a file for a spreadsheet (RFC 4180). */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `${BOM}${rows.map((cells) => cells.map(written).join(',')).join('\r\n')}\r\n`;
}

function written(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = literalCell(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The rows of such a file, whoever wrote it; null where a quotation mark is never closed. */
export function readCsv(text: string): string[][] | null {
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  const body = text.startsWith(BOM) ? text.slice(BOM.length) : text;
  while (cells.lastIndex < body.length) {
    const found = cells.exec(body);
    if (found === null) return null;
    row.push(found[1] === undefined ? (found[2] ?? '') : found[1].replace(/""/g, '"'));
    if (found[3] === ',' && cells.lastIndex < body.length) continue;
    if (found[3] === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}
