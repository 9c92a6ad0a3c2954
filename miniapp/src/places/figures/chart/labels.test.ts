import fc from 'fast-check';
import { apart } from './labels';

const SIZE = { width: 60, height: 20 };

test('words that do not touch stay where they are', () => {
  const spots = [
    { x: 0, y: 100, name: 'a' },
    { x: 60, y: 100, name: 'b' },
  ];
  expect(apart(spots, SIZE)).toEqual(spots);
});

test('of two words on one another the upper one goes above the lower', () => {
  const spots = [
    { x: 0, y: 90, name: 'upper' },
    { x: 10, y: 100, name: 'lower' },
  ];
  expect(apart(spots, SIZE)).toEqual([
    { x: 10, y: 100, name: 'lower' },
    { x: 0, y: 80, name: 'upper' },
  ]);
});

test('however many there are, no two words lie on one another and none goes aside', () => {
  const spot = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 20 }), (spots) => {
      const placed = apart(spots, SIZE);
      expect(placed.map(({ x }) => x).sort()).toEqual(spots.map(({ x }) => x).sort());
      placed.forEach((one, at) => {
        for (const other of placed.slice(at + 1))
          expect(Math.abs(one.x - other.x) >= SIZE.width || Math.abs(one.y - other.y) >= SIZE.height).toBe(true);
      });
    }),
  );
});
