import type { Keys } from './keys';

/** J and K go down and up a list, from the place `at` (-1: none is chosen yet), and stop at its ends. */
export function turnKeys<T>(items: readonly T[], at: number, choose: (item: T) => void): Keys {
  const turn = (by: number) => () => {
    const next = items[Math.min(Math.max(at + by, 0), items.length - 1)];
    if (next !== undefined) choose(next);
  };
  return { j: turn(1), k: turn(-1) };
}
