import type { BookingParameters } from './rules';

/**
 * When a freed seat is offered again: a moment nobody can foresee, so that a seat cannot be passed on.
 * `random` is uniform in [0, 1).
 */
export function seatReturnsAt(
  now: Date,
  { releaseDelayMinutes }: Pick<BookingParameters, 'releaseDelayMinutes'>,
  random: number,
): Date {
  const { min, max } = releaseDelayMinutes;
  return new Date(now.getTime() + Math.round((min + (max - min) * random) * 60_000));
}
