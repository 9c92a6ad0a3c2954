/** How a straight line becomes a walk; both are parameters of the bureau (rules 4.1). */
export interface Walking {
  /** Metres of straight line that somebody walks in a quarter of an hour: 770, which is 1,000 metres of street. */
  circleMetres: number;
  /** Streets are longer than the straight line by this factor: 1.3. */
  detour: number;
}

export interface Point {
  lng: number;
  lat: number;
}

const EARTH_METRES = 6_371_000;
const RADIANS = Math.PI / 180;
/** A circle of eldercare is what lies within a quarter of an hour on foot. */
export const CIRCLE_MINUTES = 15;
const ROUNDED_TO = 10;
/** What floating point adds to an exact minute. */
const HAIR = 1e-9;

/** Straight line between two points of one coordinate system, metres. */
export function metresBetween(one: Point, other: Point): number {
  return metresFrom(one.lng, one.lat)(other.lng, other.lat);
}

/** The same from one point to many: what belongs to the first is reckoned once. */
export function metresFrom(lng: number, lat: number): (lng: number, lat: number) => number {
  const cosLat = Math.cos(lat * RADIANS);
  return (toLng, toLat) => {
    const byLat = Math.sin(((toLat - lat) * RADIANS) / 2);
    const byLng = Math.sin(((toLng - lng) * RADIANS) / 2);
    const across = byLat * byLat + cosLat * Math.cos(toLat * RADIANS) * byLng * byLng;
    return 2 * EARTH_METRES * Math.asin(Math.sqrt(across));
  };
}

/** Whole minutes, rounded up; whoever stands before the door has a minute to go. */
export function minutesFor(straightMetres: number, { circleMetres }: Walking): number {
  return Math.max(1, Math.ceil((straightMetres * CIRCLE_MINUTES) / circleMetres - HAIR));
}

/** The longest straight line within so many minutes. */
export function straightMetresWithin(minutes: number, { circleMetres }: Walking): number {
  return (minutes * circleMetres) / CIRCLE_MINUTES;
}

/** Metres of street, as shown: to the next ten. */
export function walkMetresFor(straightMetres: number, { detour }: Walking): number {
  return Math.round((straightMetres * detour) / ROUNDED_TO) * ROUNDED_TO;
}
