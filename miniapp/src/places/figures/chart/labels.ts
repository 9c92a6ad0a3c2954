interface Spot {
  x: number;
  y: number;
}

interface Size {
  width: number;
  height: number;
}

/** Moves words upward until none lies on another; those that stand lower on the chart stay where they are. */
export function apart<T extends Spot>(spots: readonly T[], { width, height }: Size): T[] {
  const placed: T[] = [];
  for (const spot of [...spots].sort((one, other) => other.y - one.y)) {
    let y = spot.y;
    for (;;) {
      const hit = placed.find((one) => Math.abs(one.x - spot.x) < width && Math.abs(one.y - y) < height);
      if (hit === undefined) break;
      y = hit.y - height;
    }
    placed.push({ ...spot, y });
  }
  return placed;
}
