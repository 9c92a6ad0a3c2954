/** The middle value; of an even number the lower of the two in the middle, so that a figure is one that was measured. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/** Lines of equal columns, the first row as heading. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows.map((row) => row.map((cell, column) => String(cell).padStart(widths[column] ?? 0)).join('  ')).join('\n');
}

export interface Verdict {
  bench: string;
  figures: Record<string, number>;
  invariants: Record<string, number>;
}

/** Prints what was missed, then the one JSON line that machines read; sets the exit code. */
export function conclude(
  verdict: Verdict,
  floors: Record<string, number>,
  ceilings: Record<string, number> = {},
): void {
  const missed = [
    ...Object.entries(floors).filter(([name, floor]) => !((verdict.figures[name] ?? 0) >= floor)),
    ...Object.entries(ceilings).filter(
      ([name, ceiling]) => !((verdict.figures[name] ?? Number.POSITIVE_INFINITY) <= ceiling),
    ),
  ];
  for (const [name, bound] of missed) console.log(`MISSED ${name}: ${verdict.figures[name]} against ${bound}`);
  const broken = Object.entries(verdict.invariants).filter(([, count]) => count !== 0);
  for (const [name, count] of broken) console.log(`BROKEN ${name}: ${count}`);
  console.log(JSON.stringify(verdict));
  process.exitCode = missed.length + broken.length > 0 ? 1 : 0;
}
