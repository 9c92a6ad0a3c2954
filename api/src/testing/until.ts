import { setTimeout as pause } from 'node:timers/promises';

const FIRST_LOOK_MS = 10;
/** Seldom enough that looking takes nothing of what an account may ask in a second. */
const LAST_LOOK_MS = 250;

/** Waits until something is so, looking less often the longer it takes; fails with its description when it is not so in time. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (let wait = FIRST_LOOK_MS; !(await isSo()); wait = Math.min(wait * 2, LAST_LOOK_MS)) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`);
    await pause(wait);
  }
}
