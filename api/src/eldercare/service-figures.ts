import { dateOf } from '@jianghan/shared/calendar/dates';
import type { Beside, EldercareFigures, MeasureView } from '@jianghan/shared/eldercare/contract-figures';
import { sharesOf } from '@jianghan/shared/eldercare/coverage';
import { MEASURES, type MeasureName, wordsOf } from '@jianghan/shared/eldercare/figure-words';
import { figuresCsv } from '@jianghan/shared/eldercare/figures-csv';
import {
  bedsPerThousand,
  type Measured,
  medianOf,
  percentOf,
  planFigures,
  pointsWanted,
  type StreetFacts,
  streetFactsOf,
} from '@jianghan/shared/eldercare/plan-figures';
import { STREET_POINTS, type StreetPoint } from '@jianghan/shared/eldercare/street-points';
import { type Figure, figureOn } from '@jianghan/shared/parameters/figures';
import type { ParameterName } from '@jianghan/shared/parameters/registry';
import { countServedDays } from '../care/service-served';
import type { Call } from '../http/call';
import { listSettings } from '../parameters/service';
import { coverCommunities, nameOf, streetsFor } from './service-coverage';
import type { CommunityRow } from './store';
import * as store from './store-figures';

const DAYS = 30;

type FigureOf = (name: ParameterName) => Figure;

/** The figures of eldercare of the district or a street beside what the plan wants; numbers only, nobody in them. */
export async function getEldercareFigures(call: Call, street: string | undefined): Promise<EldercareFigures> {
  const streets = streetsFor(call, street);
  const isWhole = streets.length === STREET_POINTS.length;
  const today = dateOf(call.now);
  const settings = await listSettings(null);
  const figure: FigureOf = (name) => figureOn(name, today, settings);
  const covered = await coverCommunities(streets, call.now);
  const communities = covered.map(({ community }) => community);
  const facts = await factsOf(streets, communities, figure);
  const served = await countServedDays(isWhole ? 'all' : streets.map(({ officeId }) => officeId), {
    days: DAYS,
    today,
  });
  const elders = isWhole ? figure('district.elders') : null;
  return {
    asOf: call.now.toISOString(),
    name: nameOf(streets),
    communities: communities.length,
    sampleCommunities: communities.filter(({ isSample }) => isSample).length,
    unsaid: facts.reduce((sum, { unsaid }) => sum + unsaid, 0),
    measures: measuresOf(measured(facts, { served, elders, figure }), { isWhole, figure }),
    elders: elders && besideOf(elders),
    needs: sharesOf(covered.map(({ covers }) => covers)),
    streets: facts.map((one) => streetView(one, { streets, figure })),
  };
}

export async function getEldercareFiguresFile(call: Call, street: string | undefined): Promise<string> {
  const figures = await getEldercareFigures(call, street);
  return figuresCsv(`${figures.name} 养老数据 ${dateOf(call.now)}`, figures);
}

async function factsOf(
  streets: readonly StreetPoint[],
  communities: readonly CommunityRow[],
  figure: FigureOf,
): Promise<StreetFacts[]> {
  // Nobody has said how many beds make a complex: then one bed does.
  const sums = await store.sumPlaces(figure('plan.complex_beds').value ?? 1);
  const daycare = new Set((await store.listDaycareCommunities()).map((at) => keyOf(at.streetId, at.community)));
  return streets.map(({ officeId }) => {
    const own = communities.filter(({ streetId }) => streetId === officeId);
    const withDaycare = own.filter(({ name }) => daycare.has(keyOf(officeId, name))).length;
    return streetFactsOf({ streetId: officeId, communities: own.length, withDaycare }, sums);
  });
}

/** 青松 and 青松社区 are one. */
const keyOf = (streetId: string, community: string) => `${streetId} ${community.replace(/社区$/, '')}`;

interface Given {
  served: readonly number[];
  elders: Figure | null;
  figure: FigureOf;
}

function measured(facts: readonly StreetFacts[], { served, elders, figure }: Given): Record<MeasureName, Measured> {
  const plan = planFigures(facts, {
    nursingShare: figure('plan.nursing_share').value,
    complexesPerStreet: figure('plan.complexes_per_street').value,
    communitiesPerPoint: figure('plan.communities_per_point').value,
    daycareShare: figure('plan.daycare_share').value,
    medicalShare: figure('plan.medical_share').value,
  });
  const plain = (value: number | null): Measured => ({ value, goal: null, lacking: null });
  return {
    ...plan,
    beds_per_thousand: plain(bedsPerThousand(plan.beds.value ?? 0, elders?.value ?? null)),
    served_median: plain(medianOf(served)),
    served_yesterday: plain(served.at(-1) ?? null),
  };
}

function measuresOf(
  values: Record<MeasureName, Measured>,
  { isWhole, figure }: { isWhole: boolean; figure: FigureOf },
): MeasureView[] {
  return (Object.keys(MEASURES) as MeasureName[]).map((measure) => {
    const { value, goal: wanted, lacking } = values[measure];
    const { goal, was, unit } = wordsOf(measure);
    return {
      measure,
      value,
      goal: goal === undefined || wanted === null ? null : { ...besideOf(figure(goal)), value: wanted, unit },
      // What was published of an earlier year was of the whole district.
      was: was === undefined || !isWhole ? null : besideOf(figure(was)),
      lacking,
    };
  });
}

function besideOf({ value, unit, year, source }: Figure): Beside {
  return { value, unit, year, source };
}

function streetView(facts: StreetFacts, { streets, figure }: { streets: readonly StreetPoint[]; figure: FigureOf }) {
  const { streetId, communities, beds, largeComplexes, points, withDaycare, homes, homesWithMedical } = facts;
  return {
    street: streetId,
    name: streets.find(({ officeId }) => officeId === streetId)?.name ?? '',
    communities,
    beds,
    nursingShare: percentOf(facts.nursingBeds, facts.saidBeds),
    largeComplexes,
    points,
    pointsWanted: pointsWanted(communities, figure('plan.communities_per_point').value),
    withDaycare,
    homes,
    homesWithMedical,
  };
}
