import { dateOf } from '@jianghan/shared/calendar/dates';
import { figureOn } from '@jianghan/shared/parameters/figures';
import { STANDARD_NAMES } from '@jianghan/shared/prescreen/standards';
import { keptFresh } from '../db/fresh';
import { CachedReply } from '../http/cached-reply';
import { listSettings } from '../parameters/service';

/** A changed standard reaches every process within this time. */
const FRESH_MS = 1000;
const MAX_AGE_S = 60;

const kept = keptFresh(FRESH_MS, async (asOf) => {
  const settings = await listSettings(null);
  return CachedReply.of({ asOf, items: STANDARD_NAMES.map((name) => figureOn(name, asOf, settings)) }, MAX_AGE_S);
});

/** The figures of the pre-screen as they hold today; what people answer stays on their phones (3.1). */
export function listStandards(now: Date): Promise<CachedReply> {
  return kept(dateOf(now));
}
