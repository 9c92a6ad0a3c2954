import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../db/new-id';
import { giveBack, takeLease } from './lease';

/** Longer than the work of a start takes; a process that dies at it holds the others up for no longer. */
const LASTS_MS = 20_000;
const LOOK_EVERY_MS = 50;

/** Processes that start at the same moment do this one after the other, and whoever comes later finds what is there. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lease = { name, holder: newId(), lastsMs: LASTS_MS };
  while ((await takeLease(lease)) === undefined) await pause(LOOK_EVERY_MS);
  try {
    return await work();
  } finally {
    await giveBack(lease);
  }
}
