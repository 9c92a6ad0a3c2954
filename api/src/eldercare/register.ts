import { STREET_POINTS } from '@jianghan/shared/eldercare/street-points';
import { logger } from '../log/logger';
import { PlaceIndex } from './place-index';
import { forgetCounts } from './place-search';
import * as store from './store';

/** A change is looked for when somebody asks, but not more often. */
const LOOK_EVERY_MS = 1000;
/** Whoever asks after so long a silence waits for the look: what they are shown is never older than this. */
const OLDEST_MS = 3000;
const AT_ONCE = 5000;
/** So many changes are taken over one by one; more are read anew with everything else. */
const MOST_PATCHED = 2000;
const ROOM = 64;

interface Known {
  index: PlaceIndex;
  stamp: number;
  lookedAt: number;
}

let known: Known | undefined;
let looking: Promise<Known> | undefined;

/**
 * The index of this process, as the register was a moment ago. Each process follows the register by itself: it asks for
 * the turn of the last change, and reads what was changed since.
 */
export async function currentIndex(): Promise<PlaceIndex> {
  const age = known === undefined ? Number.POSITIVE_INFINITY : Date.now() - known.lookedAt;
  if (known !== undefined && age < LOOK_EVERY_MS) return known.index;
  const look = follow();
  if (known === undefined || age >= OLDEST_MS) return (await look).index;
  look.catch((error: unknown) => logger.error({ err: error }, 'the register of eldercare could not be looked at'));
  return known.index;
}

/** Looks once, however many wait. */
function follow(): Promise<Known> {
  looking ??= look(known).then(
    (found) => {
      [known, looking] = [found, undefined];
      return found;
    },
    (error: unknown) => {
      looking = undefined;
      throw error;
    },
  );
  return looking;
}

async function look(before: Known | undefined): Promise<Known> {
  const lookedAt = Date.now();
  const { stamp, cleared } = await store.readStamp(null);
  if (before === undefined || cleared > before.stamp) return readAll(stamp, lookedAt);
  if (stamp === before.stamp) return { ...before, lookedAt };
  const changed = await store.listChanged(before.stamp, MOST_PATCHED + 1);
  if (changed.length > MOST_PATCHED || !before.index.patch(changed)) return readAll(stamp, lookedAt);
  forgetCounts(before.index);
  return { index: before.index, stamp, lookedAt };
}

/** What was changed while it was read has a later turn and is taken over at the next look. */
async function readAll(stamp: number, lookedAt: number): Promise<Known> {
  const names = new Map(STREET_POINTS.map(({ officeId, name }) => [officeId, name]));
  const index = new PlaceIndex((await store.countPlaces()) + ROOM, names);
  let after = '';
  for (;;) {
    const places = await store.listPlaces(null, { after, limit: AT_ONCE });
    // More have come than there was room for; they come with the next look.
    if (index.count + places.length > index.capacity) return readAll((await store.readStamp(null)).stamp, lookedAt);
    for (const place of places) index.add(place);
    if (places.length < AT_ONCE) break;
    after = places.at(-1)?.id ?? '';
  }
  logger.info({ places: index.count }, 'register of eldercare read');
  return { index: index.finish(), stamp, lookedAt };
}
