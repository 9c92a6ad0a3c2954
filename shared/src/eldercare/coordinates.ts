import gcoord from 'gcoord';
import type { Point } from './walking';

/** How a position may be given: by a satellite receiver, by the maps of the country, by Baidu's. */
export const COORDINATE_SYSTEMS = { 'GCJ-02': gcoord.GCJ02, 'WGS-84': gcoord.WGS84, 'BD-09': gcoord.BD09 } as const;
export type CoordinateSystem = keyof typeof COORDINATE_SYSTEMS;

/** The same place as a map of another system has it; 天地图 (CGCS2000) differs from WGS-84 by less than a metre. */
export function fromGcj02({ lng, lat }: Point, to: CoordinateSystem): Point {
  const [x, y] = gcoord.transform([lng, lat] as [number, number], gcoord.GCJ02, COORDINATE_SYSTEMS[to]);
  return { lng: x, lat: y };
}

/** The same place in GCJ-02, which is all that the register, the index and the maps speak. */
export function toGcj02({ lng, lat }: Point, from: CoordinateSystem): Point {
  const [x, y] = gcoord.transform([lng, lat] as [number, number], COORDINATE_SYSTEMS[from], gcoord.GCJ02);
  return { lng: x, lat: y };
}
