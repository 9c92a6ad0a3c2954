import { type CoordinateSystem, fromGcj02, toGcj02 } from './coordinates';
import { metresBetween } from './walking';

/** Pairs that others have published, with where they stand. */
const PUBLISHED: readonly { at: string; system: CoordinateSystem; from: [number, number]; gcj: [number, number] }[] = [
  // eviltransform, test of each language
  { at: '上海', system: 'WGS-84', from: [121.5272106, 31.1774276], gcj: [121.531541859215, 31.17530398364597] },
  { at: '深圳', system: 'WGS-84', from: [113.912316, 22.543847], gcj: [113.9171764808363, 22.540796131694766] },
  { at: '北京', system: 'WGS-84', from: [116.377817, 39.911954], gcj: [116.38404722455657, 39.91334545536069] },
  // coordtransform, README
  { at: '北京', system: 'WGS-84', from: [116.404, 39.915], gcj: [116.41024449916938, 39.91640428150164] },
  { at: '北京', system: 'BD-09', from: [116.404, 39.915], gcj: [116.39762729119315, 39.90865673957631] },
];

test.each(PUBLISHED)('$system of $at becomes GCJ-02 as published, within a metre', ({ system, from, gcj }) => {
  const made = toGcj02({ lng: from[0], lat: from[1] }, system);
  expect(metresBetween(made, { lng: gcj[0], lat: gcj[1] })).toBeLessThan(1);
});

test.each(PUBLISHED)('and back from GCJ-02 to $system of $at, within a metre', ({ system, from, gcj }) => {
  const made = fromGcj02({ lng: gcj[0], lat: gcj[1] }, system);
  expect(metresBetween(made, { lng: from[0], lat: from[1] })).toBeLessThan(1);
});

test('GCJ-02 stays what it is, and a position abroad is not moved', () => {
  expect(toGcj02({ lng: 114.2594, lat: 30.6041 }, 'GCJ-02')).toEqual({ lng: 114.2594, lat: 30.6041 });
  expect(toGcj02({ lng: 2.3522, lat: 48.8566 }, 'WGS-84')).toEqual({ lng: 2.3522, lat: 48.8566 });
});
