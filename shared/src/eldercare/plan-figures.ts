import { FACILITY_TYPES, type PlaceType } from './places';

/** 养老机构: where somebody may live; whose beds and doctors the plan counts. */
export const HOME_TYPES: readonly PlaceType[] = ['institution', 'welfare_home', 'complex', 'embedded'];
/** 专业服务网点: equipped and staffed by a profession, and near the communities. */
export const POINT_TYPES: readonly PlaceType[] = ['complex', 'embedded', 'center'];

/** Places of one street that are alike in type, in doctors and in whether they have as many beds as a complex should. */
export interface PlaceSum {
  streetId: string;
  type: PlaceType;
  hasMedical: boolean;
  isLarge: boolean;
  count: number;
  beds: number;
  /** Of those that said how many beds are for nursing: all their beds, and the nursing ones. */
  saidBeds: number;
  nursingBeds: number;
  /** How many did not say it. */
  unsaid: number;
}

/** Everything of a street that the plan measures. */
export interface StreetFacts {
  streetId: string;
  communities: number;
  /** Communities in which a place takes people for the day. */
  withDaycare: number;
  facilities: number;
  beds: number;
  homes: number;
  homesWithMedical: number;
  saidBeds: number;
  nursingBeds: number;
  /** Homes that did not say how many of their beds are for nursing. */
  unsaid: number;
  largeComplexes: number;
  points: number;
}

interface CommunitiesOf {
  streetId: string;
  communities: number;
  withDaycare: number;
}

export function streetFactsOf(of: CommunitiesOf, sums: readonly PlaceSum[]): StreetFacts {
  const own = sums.filter(({ streetId }) => streetId === of.streetId);
  const facilities = own.filter(({ type }) => FACILITY_TYPES.includes(type));
  const homes = own.filter(({ type }) => HOME_TYPES.includes(type));
  const add = (rows: readonly PlaceSum[], what: (row: PlaceSum) => number) =>
    rows.reduce((sum, row) => sum + what(row), 0);
  const count = (rows: readonly PlaceSum[]) => add(rows, (row) => row.count);
  return {
    ...of,
    facilities: count(facilities),
    beds: add(facilities, ({ beds }) => beds),
    homes: count(homes),
    homesWithMedical: count(homes.filter(({ hasMedical }) => hasMedical)),
    saidBeds: add(homes, ({ saidBeds }) => saidBeds),
    nursingBeds: add(homes, ({ nursingBeds }) => nursingBeds),
    unsaid: add(homes, ({ unsaid }) => unsaid),
    largeComplexes: count(own.filter(({ type, isLarge }) => type === 'complex' && isLarge)),
    points: count(own.filter(({ type }) => POINT_TYPES.includes(type))),
  };
}

/** What the plan wants; null where it is not known. */
export interface Plan {
  nursingShare: number | null;
  complexesPerStreet: number | null;
  communitiesPerPoint: number | null;
  daycareShare: number | null;
  medicalShare: number | null;
}

/** A figure beside the plan's value, in one unit. */
export interface Measured {
  value: number | null;
  goal: number | null;
  /** How many are still to come: 0 where the plan is met, null where nothing can be said. */
  lacking: number | null;
}

/** 52 of 80 is 65 %, with one decimal; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
}

/** A share beside its goal, both in percent; what lacks is counted, so that rounding decides nothing. */
function shareOf(part: number, whole: number, goal: number | null): Measured {
  const lacking = goal === null || whole === 0 ? null : Math.max(0, Math.ceil((whole * goal) / 100) - part);
  return { value: percentOf(part, whole), goal, lacking };
}

/** How many professional points a street with so many communities needs. */
export function pointsWanted(communities: number, perPoint: number | null): number | null {
  return perPoint === null || perPoint === 0 ? null : Math.ceil(communities / perPoint);
}

/** Each street must have its own: what one has too many helps no other. */
function perStreet(
  streets: readonly StreetFacts[],
  has: (street: StreetFacts) => number,
  wanted: (street: StreetFacts) => number | null,
): Measured {
  const each = streets.map((street) => ({ has: has(street), wanted: wanted(street) }));
  const value = each.reduce((sum, one) => sum + one.has, 0);
  let [goal, lacking] = [0, 0];
  for (const one of each) {
    if (one.wanted === null) return { value, goal: null, lacking: null };
    goal += one.wanted;
    lacking += Math.max(0, one.wanted - one.has);
  }
  return { value, goal, lacking };
}

/** How far some streets are on the way of the plan; a single one or all of them. */
export function planFigures(streets: readonly StreetFacts[], plan: Plan) {
  const total = (of: (street: StreetFacts) => number) => streets.reduce((sum, street) => sum + of(street), 0);
  return {
    facilities: plain(total(({ facilities }) => facilities)),
    beds: plain(total(({ beds }) => beds)),
    nursing_share: shareOf(
      total(({ nursingBeds }) => nursingBeds),
      total(({ saidBeds }) => saidBeds),
      plan.nursingShare,
    ),
    complexes: perStreet(
      streets,
      ({ largeComplexes }) => largeComplexes,
      () => plan.complexesPerStreet,
    ),
    points: perStreet(
      streets,
      ({ points }) => points,
      ({ communities }) => pointsWanted(communities, plan.communitiesPerPoint),
    ),
    daycare_share: shareOf(
      total(({ withDaycare }) => withDaycare),
      total(({ communities }) => communities),
      plan.daycareShare,
    ),
    medical_share: shareOf(
      total(({ homesWithMedical }) => homesWithMedical),
      total(({ homes }) => homes),
      plan.medicalShare,
    ),
  };
}

/** A number that the plan sets no value for. */
const plain = (value: number): Measured => ({ value, goal: null, lacking: null });

/** Beds for each thousand elders, one decimal; unknown as long as nobody has said how many elders there are. */
export function bedsPerThousand(beds: number, elders: number | null): number | null {
  return elders === null || elders === 0 ? null : Math.round((beds * 10_000) / elders) / 10;
}

/** The middle of so many days; of an even number the mean of the two in the middle, one decimal. */
export function medianOf(days: readonly number[]): number | null {
  const sorted = [...days].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) * 5) / 10;
}
