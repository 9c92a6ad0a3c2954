import { dateOf } from '@jianghan/shared/calendar/dates';
import { valueIn } from '@jianghan/shared/parameters/registry';
import { valuesIn } from '@jianghan/shared/planning/facts';
import { STREETS } from '@jianghan/shared/relief/streets';
import { keptFresh } from '../db/fresh';
import { CachedReply } from '../http/cached-reply';
import { getPublicOffices } from '../office/service';
import { emergencyOn, reliefRules } from './rules';

/** A changed phone, or a public emergency, reaches everybody within this time. */
const FRESH_MS = 1000;
const MAX_AGE_S = 30;

const kept = keptFresh(FRESH_MS, async (asOf) => {
  const rules = await reliefRules();
  const offices = await getPublicOffices(null);
  const streets = STREETS.flatMap(({ officeId }) => {
    const office = offices.get(officeId);
    return office === undefined ? [] : [{ officeId, name: office.name, phone: office.phone, address: office.address }];
  });
  const emergency = emergencyOn(rules, asOf);
  return CachedReply.of(
    {
      hotline: valueIn(valuesIn(rules.values, asOf), 'contact.hotline'),
      streets,
      emergency:
        emergency === undefined
          ? null
          : {
              title: emergency.title,
              notice: emergency.notice,
              windows: emergency.windows,
              from: emergency.from,
              until: emergency.until,
            },
      asOf,
    },
    MAX_AGE_S,
  );
});

/** Where relief is asked for today, and what holds in a public emergency. */
export function getReliefPlaces(now: Date): Promise<CachedReply> {
  return kept(dateOf(now));
}
