/** One attempt of a person at one thing: its key stays the same over retries, so that it happens once. */
export interface Attempt {
  readonly key: string;
}

const hex = (length: number) => Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('');

/** A key that nobody else uses; it guards against twins, not against people, so it need not be secret. */
export function newAttempt(): Attempt {
  return { key: `${Date.now().toString(16).padStart(12, '0')}-${hex(20)}` };
}
