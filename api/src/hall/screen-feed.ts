import { dateOf } from '@jianghan/shared/calendar/dates';
import { type Call, staffOf } from '../http/call';
import { EventStream } from '../http/event-stream';
import { logger } from '../log/logger';
import { mayStillWatch } from '../staff/service';
import { screenOf } from './service-screen';
import { officeNameOf } from './service-sheet';
import { revisionsOf } from './store-day';

/** A change made in any process is on every screen within this time and the time of a query. */
const LOOK_EVERY_MS = 500;

interface Watched {
  /** What each reader has seen last, as `date.revision`. */
  streams: Map<EventStream, string>;
  /** What was sent last to all. */
  sent: string;
}

const watched = new Map<string, Watched>();
let timer: NodeJS.Timeout | undefined;

/**
 * Sends the screen as it stands, at once and after every change, as long as connection and session last. Whatever
 * Last-Event-ID says, the first event is the whole present state. One look serves all who watch.
 */
export async function watchScreen(call: Call, officeId: string): Promise<EventStream> {
  await officeNameOf(call, officeId);
  const staff = staffOf(call);
  const stream = new EventStream(() => mayStillWatch(staff, officeId));
  const known = watched.get(officeId) ?? { streams: new Map(), sent: '' };
  watched.set(officeId, known);
  known.streams.set(stream, '');
  stream.onEnd(() => leave(officeId, stream));
  begin();
  try {
    await send(officeId, known);
  } catch (error) {
    // Nobody reads it: left open, it would be written to for ever.
    stream.end();
    throw error;
  }
  return stream;
}

function leave(officeId: string, stream: EventStream): void {
  const known = watched.get(officeId);
  known?.streams.delete(stream);
  if (known?.streams.size === 0) watched.delete(officeId);
  if (watched.size > 0) return;
  clearTimeout(timer);
  timer = undefined;
}

function begin(): void {
  if (timer !== undefined || watched.size === 0) return;
  timer = setTimeout(() => void lookAgain(), LOOK_EVERY_MS);
  timer.unref();
}

async function lookAgain(): Promise<void> {
  try {
    await look();
  } catch (error) {
    // Screens keep what they show; the next look may succeed.
    logger.warn({ err: error }, 'the screens could not be read');
  }
  timer = undefined;
  begin();
}

async function look(): Promise<void> {
  const on = dateOf(new Date());
  const revisions = await revisionsOf(on, [...watched.keys()]);
  for (const [officeId, known] of watched) {
    const now = idOf({ on, revision: revisions.get(officeId) ?? 0 });
    if (known.sent === now) continue;
    known.sent = await send(officeId, known);
  }
}

/** To everybody who has not seen it yet: two readings may overtake one another, but nobody is sent back in time. */
async function send(officeId: string, { streams }: Watched): Promise<string> {
  const screen = await screenOf(officeId, new Date());
  const id = idOf(screen);
  for (const [stream, seen] of streams) {
    if (id <= seen) continue;
    streams.set(stream, id);
    stream.send({ id, event: 'screen', data: screen });
  }
  return id;
}

/** Ids of one length, so that a later one is also the greater one. */
function idOf({ on, revision }: { on: string; revision: number }): string {
  return `${on}.${String(revision).padStart(8, '0')}`;
}
