import { z } from 'zod';
import { addDays, dateOf, instantOf } from '../calendar/dates';
import { ageOn, birthDateOf, isMainlandNumber, reachesAgeOn, sexOf } from '../identity';
import { Refusal } from '../refusal';
import type { Category } from './schemas';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写作 08:30');

/** What the bureau may change without a release: stored as dated data, checked here (M-50…M-60, M-70, M-02a). */
export const BookingParameters = z.strictObject({
  /** M-51, days. */
  horizonDays: z.number().int().min(1).max(365),
  /** M-52: the day `horizonDays` ahead opens at this time. */
  releaseTime: Clock,
  /** M-50, on the previous day. */
  leadCutoff: Clock,
  /** M-53, minutes. */
  slotMinutes: z.number().int().min(5).max(240),
  /** M-58, on the previous day; a later cancellation is counted. */
  cancelCutoff: Clock,
  /** How long the partner has to answer, hours; the cut-off of M-58 ends it earlier. */
  answerHours: z.number().int().min(1).max(72),
  /** However late the booking: the partner always has this long, minutes. */
  answerMinutes: z.number().int().min(5).max(240),
  /** M-59: how often a booking may be moved to another time. */
  movesMax: z.number().int().min(0).max(5),
  /** M-70, people. */
  guestsMax: z.number().int().min(0).max(50),
  /** M-02a: is the birthday itself late enough? */
  birthdayAccepted: z.boolean(),
  /** How long a freed seat stays away before it is offered again, minutes. */
  releaseDelayMinutes: z
    .strictObject({ min: z.number().int().min(0), max: z.number().int().max(1440) })
    .refine(({ min, max }) => min <= max, '最短时间不能比最长时间长'),
  /** M-54: does the registry work on the Saturdays and Sundays that the State Council makes working days? */
  makeUpDaysOpen: z.boolean(),
});
export type BookingParameters = z.infer<typeof BookingParameters>;

/** Defaults until the bureau answers; none was found for Wuhan (1.6). */
export const DEFAULT_BOOKING_PARAMETERS: BookingParameters = {
  horizonDays: 30,
  releaseTime: '08:30',
  leadCutoff: '17:00',
  slotMinutes: 30,
  cancelCutoff: '17:00',
  answerHours: 24,
  answerMinutes: 30,
  movesMax: 1,
  guestsMax: 6,
  birthdayAccepted: true,
  releaseDelayMinutes: { min: 10, max: 30 },
  makeUpDaysOpen: true,
};

/** What the rules read about one of the two. */
export interface PersonFacts {
  idNumber: string;
  category: Category;
}

export interface Couple {
  own: PersonFacts;
  partner: PersonFacts;
}

/** Two mainland residents (M-21, C-41), two people (C-40), a man and a woman (M-05). */
export function assertCouple(own: PersonFacts, partner: PersonFacts): void {
  if (!isServedHere(own) || !isServedHere(partner)) throw new Refusal('elsewhere');
  if (own.idNumber === partner.idNumber) throw new Refusal('same_person');
  if (sexOf(own.idNumber) === sexOf(partner.idNumber)) throw new Refusal('same_sex');
}

function isServedHere({ category, idNumber }: PersonFacts): boolean {
  return category === 'mainland' && isMainlandNumber(idNumber);
}

/** Completed years at marriage (M-02). */
function marriageAgeOf(idNumber: string): number {
  return sexOf(idNumber) === 'male' ? 22 : 20;
}

/** The first date on which a person may marry. */
function mayMarryFrom(
  { idNumber }: PersonFacts,
  { birthdayAccepted }: Pick<BookingParameters, 'birthdayAccepted'>,
): string {
  const birthday = reachesAgeOn(birthDateOf(idNumber), marriageAgeOf(idNumber));
  return birthdayAccepted ? birthday : addDays(birthday, 1);
}

/** Both old enough on the day of the appointment (M-02, M-02a). Says who is the later one and from which date. */
export function assertAges(
  couple: Couple,
  onDate: string,
  parameters: Pick<BookingParameters, 'birthdayAccepted'>,
): void {
  const own = mayMarryFrom(couple.own, parameters);
  const partner = mayMarryFrom(couple.partner, parameters);
  if (own <= onDate && partner <= onDate) return;
  throw new Refusal('under_age', own >= partner ? { role: 'own', from: own } : { role: 'partner', from: partner });
}

/** Both came of age before a date (M-02): from then on there is nothing to ask, whatever counts on the birthday itself. */
export function areOfAge({ own, partner }: Couple, onDate: string): boolean {
  return [own, partner].every((person) => mayMarryFrom(person, { birthdayAccepted: true }) < onDate);
}

/** True when one of the two comes of age on that very day: accepted, to be confirmed by the registry (M-02a). */
export function isBirthdayOfAge({ own, partner }: Couple, onDate: string): boolean {
  return [own, partner].some(({ idNumber }) => {
    const birthDate = birthDateOf(idNumber);
    const years = marriageAgeOf(idNumber);
    return ageOn(birthDate, onDate) === years && reachesAgeOn(birthDate, years) === onDate;
  });
}

/** When the slots of a date can first be booked (M-51, M-52). */
export function releasesAt(onDate: string, parameters: Pick<BookingParameters, 'horizonDays' | 'releaseTime'>): Date {
  return instantOf(addDays(onDate, -parameters.horizonDays), parameters.releaseTime);
}

/** From when on the slots of a date can no longer be booked (M-50). */
export function closesAt(onDate: string, parameters: Pick<BookingParameters, 'leadCutoff'>): Date {
  return instantOf(addDays(onDate, -1), parameters.leadCutoff);
}

/** From when on a cancellation is counted (M-58). */
export function cancelBefore(startsAt: Date, parameters: Pick<BookingParameters, 'cancelCutoff'>): Date {
  return instantOf(addDays(dateOf(startsAt), -1), parameters.cancelCutoff);
}

/** Until when the partner may answer (1.6): a day, not beyond the cut-off of M-58, but always the least time. */
export function partnerDeadline(
  now: Date,
  { startsAt }: { startsAt: Date },
  parameters: Pick<BookingParameters, 'answerHours' | 'answerMinutes' | 'cancelCutoff'>,
): Date {
  const latest = Math.min(
    now.getTime() + parameters.answerHours * HOUR_MS,
    cancelBefore(startsAt, parameters).getTime(),
  );
  return new Date(Math.max(latest, now.getTime() + parameters.answerMinutes * MINUTE_MS));
}

type Window = Pick<BookingParameters, 'horizonDays' | 'releaseTime' | 'leadCutoff'>;

/** A date is open from the very instant of its release to just before the instant of its end (M-50…M-52). */
export function windowOf(onDate: string, now: Date, parameters: Window): 'unreleased' | 'open' | 'closed' {
  if (now < releasesAt(onDate, parameters)) return 'unreleased';
  return now < closesAt(onDate, parameters) ? 'open' : 'closed';
}

/** Refuses a slot that is not yet released or no longer offered; says when it will be. */
export function assertSlotOpen({ startsAt }: { startsAt: Date }, now: Date, parameters: Window): void {
  const onDate = dateOf(startsAt);
  const window = windowOf(onDate, now, parameters);
  if (window === 'closed') throw new Refusal('slot_closed');
  if (window === 'unreleased') {
    throw new Refusal('slot_unreleased', { releasesAt: releasesAt(onDate, parameters).toISOString() });
  }
}
