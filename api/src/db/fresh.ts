interface Kept<T> {
  at: number;
  value: Promise<T>;
}

/**
 * Keeps what `load` answered for `freshMs`, one load at a time for each key. For reads that show and never decide,
 * and for settings that may reach a process a moment later. A failed load is not kept.
 */
export function keptFresh<T>(freshMs: number, load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Kept<T>>();
  return (key) => {
    const known = kept.get(key);
    const at = Date.now();
    if (known !== undefined && at - known.at < freshMs) return known.value;
    if (kept.size > 200) kept.clear();
    const value = load(key);
    kept.set(key, { at, value });
    value.catch(() => kept.delete(key));
    return value;
  };
}
