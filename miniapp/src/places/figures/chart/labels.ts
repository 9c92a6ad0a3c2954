interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Something on the chart, pixels: its own name, and the name of the group that it belongs to. */
export interface Spot extends Point {
  name: string;
  group: string;
}

/** A name, its middle, on which side of what it means it stands, and where that is. */
export interface Word extends Point {
  name: string;
  side: 'west' | 'east' | 'under';
  to: Point;
}

/** Between words and what they mean. */
const GAP = 14;

/** Moves words upward until none lies on another; those that stand lower on the chart stay where they are. */
export function apart<T extends Point>(words: readonly T[], { width, height }: Size): T[] {
  const placed: T[] = [];
  for (const word of [...words].sort((one, other) => other.y - one.y)) {
    let y = word.y;
    for (;;) {
      const hit = placed.find((one) => Math.abs(one.x - word.x) < width && Math.abs(one.y - y) < height);
      if (hit === undefined) break;
      y = hit.y - height;
    }
    placed.push({ ...word, y });
  }
  return placed;
}

/** The name of each group beside it, in a column at the left of everything or at the right, whichever is nearer. */
export function columnsOf(spots: readonly Spot[], size: Size): Word[] {
  const xs = spots.map(({ x }) => x);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const aside = GAP + size.width / 2;
  const words = [...new Set(spots.map(({ group }) => group))].map((name): Word => {
    const to = middleOf(spots.filter(({ group }) => group === name));
    const side = to.x - west < east - to.x ? 'west' : 'east';
    return { name, side, x: side === 'west' ? west - aside : east + aside, y: to.y, to };
  });
  return apart(words, size);
}

function middleOf(spots: readonly Point[]): Point {
  const mean = (of: (spot: Point) => number) => spots.reduce((sum, spot) => sum + of(spot), 0) / spots.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

/** The name of each under it. */
export function underEach(spots: readonly Spot[], size: Size): Word[] {
  const words = spots.map(
    ({ name, x, y }): Word => ({ name, side: 'under', x, y: y + GAP + size.height / 2, to: { x, y } }),
  );
  return apart(words, size);
}
