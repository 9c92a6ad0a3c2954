import fc from 'fast-check';
import { DEFAULT_BOOKING_PARAMETERS } from './rules';
import { seatReturnsAt } from './seat-return';

const now = new Date('2026-11-23T08:00:00Z');

test('a freed seat comes back 10 to 30 minutes later, whatever the chance', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
      const minutes = (seatReturnsAt(now, DEFAULT_BOOKING_PARAMETERS, random).getTime() - now.getTime()) / 60_000;
      expect(minutes).toBeGreaterThanOrEqual(10);
      expect(minutes).toBeLessThanOrEqual(30);
    }),
  );
});

test('the moment depends on the chance', () => {
  expect(seatReturnsAt(now, DEFAULT_BOOKING_PARAMETERS, 0)).not.toEqual(
    seatReturnsAt(now, DEFAULT_BOOKING_PARAMETERS, 0.5),
  );
});
