import { NEEDS } from '@jianghan/shared/eldercare/places';
import { STREET_POINTS } from '@jianghan/shared/eldercare/street-points';
import { createConnection } from 'mysql2/promise';

/** Towns of the country: places stand in them, thick in the middle, thin outside. */
const TOWNS = 400;
const COUNTRY = { west: 98, east: 122, south: 22, north: 42 };
const AT_ONCE = 5000;
const NEED_COUNT = Object.keys(NEEDS).length;

/** The same numbers at every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a full look needs of a place. */
export interface BenchPlace {
  id: string;
  lng: number;
  lat: number;
  needs: number;
  levels: number;
  bedsFree: number | null;
  star: number;
  type: string;
  priceLeastFen: number | null;
}

const TYPES = ['institution', 'embedded', 'center', 'station', 'daycare', 'meal', 'home_service'] as const;

/** A place somewhere in a town. The first hundred stand in this district, as ours do. */
export function makePlaces(count: number): BenchPlace[] {
  const random = randomFrom(7);
  const towns = Array.from({ length: TOWNS }, () => ({
    lng: COUNTRY.west + random() * (COUNTRY.east - COUNTRY.west),
    lat: COUNTRY.south + random() * (COUNTRY.north - COUNTRY.south),
    spread: 0.02 + random() * 0.2,
  }));
  return Array.from({ length: count }, (_, serial) => {
    const street = STREET_POINTS[serial % STREET_POINTS.length] ?? { lng: 0, lat: 0 };
    const town = serial < 100 ? { ...street, spread: 0.006 } : towns[Math.floor(random() * TOWNS)];
    return placeAt(serial, { ...(town ?? { ...street, spread: 0 }), random });
  });
}

interface Town {
  lng: number;
  lat: number;
  spread: number;
  random: () => number;
}

function placeAt(serial: number, { lng, lat, spread, random }: Town): BenchPlace {
  // The sum of three is thick in the middle.
  const off = () => (random() + random() + random() - 1.5) * spread;
  const hasBeds = random() < 0.6;
  return {
    id: `0193c000-0000-7000-8000-${String(serial).padStart(12, '0')}`,
    lng: Number((lng + off()).toFixed(5)),
    lat: Number((lat + off()).toFixed(5)),
    needs: Math.floor(random() * 2 ** NEED_COUNT) & Math.floor(random() * 2 ** NEED_COUNT),
    levels: Math.floor(random() * 32),
    bedsFree: hasBeds ? Math.floor(random() * 6) : null,
    star: Math.floor(random() * 6),
    type: TYPES[Math.floor(random() * TYPES.length)] ?? 'station',
    priceLeastFen: random() < 0.2 ? null : Math.floor(random() * 60) * 10_000,
  };
}

const COLUMNS = `id, type, name, street_id, community, address, phone, lng, lat, operator, ownership, beds_total,
  beds_nursing, beds_free, beds_updated_at, levels, needs, star, star_valid_until, star_certificate, medical,
  price_least_fen, price_most_fen, price_unit, barrier_free, hours, filing_no, source, verified_at, changed_at, stamp`;

function rowOf({ id, lng, lat, needs, levels, bedsFree, star, type, priceLeastFen }: BenchPlace, serial: number) {
  const street = STREET_POINTS[serial % STREET_POINTS.length];
  const now = new Date();
  const ofBeds = bedsFree === null ? [null, null, null, null] : [80, 40, bedsFree, now];
  const ofStar = star === 0 ? [null, null] : ['2029-01-01', `证书-${serial}`];
  const ofPrice = priceLeastFen === null ? [null, null, null] : [priceLeastFen, priceLeastFen * 2, 'month'];
  return [
    ...[id, type, `第${serial}颐养服务中心`, street?.officeId, `第${serial % 109}社区`, `解放大道 ${serial} 号`],
    ...[`027-8${String(serial).padStart(7, '0')}`, lng, lat, '颐养服务有限公司', 'private', ...ofBeds, levels, needs],
    ...[star, ...ofStar, 'contract', ...ofPrice, serial % 2, '每天 8:00 – 18:00', `备-${serial}`, '测试', now, now, 0],
  ];
}

/** Fills the register of a database, past the API. */
export async function fillRegister(url: string, places: readonly BenchPlace[]): Promise<void> {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  await connection.query('DELETE FROM places');
  for (let at = 0; at < places.length; at += AT_ONCE) {
    const rows = places.slice(at, at + AT_ONCE).map((place, n) => rowOf(place, at + n));
    await connection.query(`INSERT INTO places (${COLUMNS}) VALUES ?`, [rows]);
  }
  await connection.end();
}
