import type { Emergency } from '@jianghan/shared/relief/schemas';
import type * as store from './store-emergencies';

/** A public emergency as the staff see it. */
export function present(one: store.Emergency, today: string): Emergency {
  const { id, title, notice, windows, streetLimit, fastCeiling, from, until, endedAt, version } = one;
  return {
    emergencyId: id,
    ...{ title, notice, windows, streetLimit, fastCeiling, from, until, version },
    isInForce: endedAt === null && from <= today && today <= until,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
