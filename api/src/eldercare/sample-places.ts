import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { OrderKind } from '@jianghan/shared/care/order-flow';
import { type Community, NAMED_COMMUNITIES, SAMPLE_COMMUNITIES } from '@jianghan/shared/eldercare/communities';
import { ALL_NEEDS, levelBits, Takes, toBits } from '@jianghan/shared/eldercare/places';
import type { PlacePrice } from '@jianghan/shared/eldercare/schemas';
import { STREET_POINTS, type StreetPoint } from '@jianghan/shared/eldercare/street-points';
import type { Place } from './place';
import { SAMPLE_HOMES } from './sample-homes';
import type { SampleKind, SamplePrice } from './sample-kinds';
import { SAMPLE_POINTS, SAMPLE_STATION } from './sample-points';

export interface SamplePlace {
  place: Place;
  prices: readonly PlacePrice[];
}

const FEN = 100;
const DAY_MS = 86_400_000;
const MARK = '（示例）';
const STREET_STEP = 3;
/** Beds were said up to so many days ago: some of them are too old to be relied on. */
const BEDS_SAID_WITHIN = 44;
const STAR_DAYS = 1095;
/** About thirty metres. */
const STEP_DEGREES = 0.00028;

/** The n-th of a list that is gone through in turn; the list is never empty. */
function turn<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}

/** Invented places over all streets, the same at every start but for their dates: ids are fixed, so that roles may name them. */
export function samplePlaces(now: Date): SamplePlace[] {
  const communities = [...NAMED_COMMUNITIES, ...SAMPLE_COMMUNITIES];
  const made: SamplePlace[] = [];
  const add = (kind: SampleKind, street: StreetPoint, community: Community) => {
    made.push(makeOne(kind, { street, community, serial: made.length + 1, now }));
  };
  STREET_POINTS.forEach((street, at) => {
    const own = communities.filter(({ streetId }) => streetId === street.officeId);
    [...SAMPLE_HOMES, ...SAMPLE_POINTS].forEach((kind, n) => {
      const isHere = kind.onlyIn === undefined || kind.onlyIn === street.code;
      for (let k = 0; isHere && k < kind.perStreet; k += 1) add(kind, street, turn(own, at + n * STREET_STEP + k));
    });
    for (const community of own) add(SAMPLE_STATION, street, community);
  });
  return made;
}

/** The id of the n-th sample, which roles of the demo may name. */
export function sampleId(serial: number): string {
  return `0193b000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
}

interface At {
  street: StreetPoint;
  community: Community;
  serial: number;
  now: Date;
}

function makeOne(kind: SampleKind, at: At): SamplePlace {
  const { street, community, serial, now } = at;
  const prices = turn(kind.prices, serial).map((price) => toPrice(price, now));
  return {
    place: {
      ...factsOf(kind, serial),
      ...bedsOf(kind, at),
      ...starOf(kind, at),
      ...priceOf(prices),
      id: sampleId(serial),
      type: kind.type,
      name: nameOf(kind, at),
      streetId: street.officeId,
      community: community.name,
      address: `示例路 ${serial} 号`,
      phone: `027-0000-${String(2000 + serial)}`,
      ...beside(community, serial),
      operator: '示例养老服务中心',
      filingNo: kind.beds.length > 0 ? `示例-${String(serial).padStart(4, '0')}` : null,
      isSample: true,
      source: '示例，不是真实的机构',
      verifiedAt: daysAgo(now, serial % BEDS_SAID_WITHIN),
      state: 'shown',
      version: 1,
      changedAt: now,
    },
    prices,
  };
}

function nameOf(kind: SampleKind, { street, community }: At): string {
  const streetName = street.name.replace('街道', '');
  const isInvented = community.name.includes(MARK);
  const plain = community.name.replace(MARK, '');
  const where = isInvented ? `${streetName}${plain}` : plain.replace('社区', '');
  return kind.type === 'complex' ? `${street.name}${kind.name}${MARK}` : `${where}${kind.name}${MARK}`;
}

function factsOf(kind: SampleKind, serial: number) {
  const orderKinds = toBits(OrderKind.options, turn(kind.orderKinds, serial));
  // Who offers no service at the door takes no orders.
  const takes = kind.takes.filter((one) => one !== 'home_service' || orderKinds !== 0);
  return {
    needs: toBits(ALL_NEEDS, turn(kind.needs, serial)),
    levels: levelBits(turn(kind.levels, serial)),
    ownership: turn(kind.ownerships, serial),
    medical: turn(kind.medical, serial),
    takes: toBits(Takes.options, takes),
    orderKinds,
    hours: turn(kind.hours, serial),
    barrierFree: serial % STREET_STEP !== 0,
    publishesQueue: serial % 2 === 0,
  };
}

function bedsOf({ beds }: SampleKind, { serial, now }: At) {
  if (beds.length === 0) return { bedsTotal: null, bedsNursing: null, bedsFree: null, bedsUpdatedAt: null };
  const [bedsTotal, bedsNursing, bedsFree] = turn(beds, serial);
  const saidAt = daysAgo(now, (serial * 7) % BEDS_SAID_WITHIN);
  return { bedsTotal, bedsNursing, bedsFree, bedsUpdatedAt: bedsFree === null ? null : saidAt };
}

function starOf({ stars }: SampleKind, { serial, now }: At) {
  const star = turn(stars, serial);
  if (star === 0) return { star, starValidUntil: null, starCertificate: null };
  const left = 60 + ((serial * 131) % (STAR_DAYS - 60));
  const starValidUntil = addDays(dateOf(now), left);
  return { star, starValidUntil, starCertificate: `示例证书-${String(serial).padStart(4, '0')}` };
}

function toPrice([kind, label, least, most, unit]: SamplePrice, now: Date): PlacePrice {
  const quotedOn = `${dateOf(now).slice(0, 8)}01`;
  return { kind, label, leastFen: least * FEN, mostFen: most === null ? null : most * FEN, unit, quotedOn };
}

/** What somebody pays altogether: the cheapest bed with care and meals, or the first line. */
function priceOf(prices: readonly PlacePrice[]) {
  const [first] = prices;
  const ofKind = (kind: PlacePrice['kind']) => prices.filter((price) => price.kind === kind);
  const beds = ofKind('bed').map(({ leastFen }) => leastFen);
  if (beds.length === 0)
    return {
      priceLeastFen: first?.leastFen ?? null,
      priceMostFen: first?.mostFen ?? null,
      priceUnit: first?.unit ?? null,
    };
  const [care] = ofKind('care');
  const meals = ofKind('meal')[0]?.leastFen ?? 0;
  return {
    priceLeastFen: Math.min(...beds) + (care?.leastFen ?? 0) + meals,
    priceMostFen: Math.max(...beds) + (care?.mostFen ?? 0) + meals,
    priceUnit: 'month' as const,
  };
}

/** Near the community's point, each a few steps from the next. */
function beside({ lng, lat }: Community, serial: number) {
  const [east, north] = [(serial % 7) - 3, ((serial * 3) % 7) - 3];
  const rounded = (degrees: number) => Number(degrees.toFixed(5));
  return { lng: rounded(lng + east * STEP_DEGREES), lat: rounded(lat + north * STEP_DEGREES) };
}

function daysAgo(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
