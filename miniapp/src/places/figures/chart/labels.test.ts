import fc from 'fast-check';
import { apart, columnsOf, underEach } from './labels';

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

const spot = (group: string, x: number, y: number) => ({ name: `${group}社区`, group, x, y });

test('a street is named at its nearer side, level with the middle of its communities', () => {
  const words = columnsOf([spot('西', 0, 10), spot('西', 20, 30), spot('东', 200, 80)], SIZE);
  expect(words).toEqual([
    { name: '东', side: 'east', x: 244, y: 80, to: { x: 200, y: 80 } },
    { name: '西', side: 'west', x: -44, y: 20, to: { x: 10, y: 20 } },
  ]);
});

test('a community is named under its own place', () => {
  expect(underEach([spot('西', 50, 100)], SIZE)).toEqual([
    { name: '西社区', side: 'under', x: 50, y: 124, to: { x: 50, y: 100 } },
  ]);
});
