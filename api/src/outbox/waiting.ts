const listeners = new Set<() => void>();

/** Says in this process that messages wait in the outbox; other processes find them at their next turn. */
export function announceWaiting(): void {
  for (const listener of listeners) listener();
}

/** Hears of it, until the returned function is called. */
export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
