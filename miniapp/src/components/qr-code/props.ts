import { encode } from 'uqr';

export interface QrCodeProps {
  /** What the code carries: an opaque token, never a person's data (M-67). */
  text: string;
  /** Side in px with the quiet zone; 160 unless told. */
  size?: number;
  label: string;
}

export interface QrDrawing {
  /** Modules on a side, with a quiet zone of four. */
  modules: number;
  path: string;
}

/** Dark modules as one path: a run of them in a row is one rectangle. */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { modules: size, path: runs.join('') };
}

function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs[runs.length - 1];
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
