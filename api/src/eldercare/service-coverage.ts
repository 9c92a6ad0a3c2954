import { dateOf } from '@jianghan/shared/calendar/dates';
import type { QueryOf, ReplyOf } from '@jianghan/shared/contract';
import type {
  CommunityCover,
  listCoverage as listed,
  NeedCoverView,
} from '@jianghan/shared/eldercare/contract-figures';
import { coverageCsv } from '@jianghan/shared/eldercare/figures-csv';
import { STREET_POINTS, type StreetPoint } from '@jianghan/shared/eldercare/street-points';
import type { Walking } from '@jianghan/shared/eldercare/walking';
import type { Call } from '../http/call';
import { assertScope, officesOf } from '../http/scope';
import { type Cover, coverageAt } from './place-coverage';
import type { PlaceIndex } from './place-index';
import { currentIndex } from './register';
import { walkingOn } from './service-find';
import { type CommunityRow, listCommunities } from './store';

/** The streets somebody may see: one that was asked for, or all of theirs. */
export function streetsFor(call: Call, street: string | undefined): readonly StreetPoint[] {
  const own = officesOf(call);
  if (street !== undefined) assertScope(call, street);
  return STREET_POINTS.filter(({ officeId }) =>
    street === undefined ? own === 'all' || own.includes(officeId) : officeId === street,
  );
}

/** 全区, or the names of the streets. */
export function nameOf(streets: readonly StreetPoint[]): string {
  return streets.length === STREET_POINTS.length ? '全区' : streets.map(({ name }) => name).join('、');
}

/** The circle of a community, as the register was a moment ago. */
async function coverer(now: Date): Promise<(community: CommunityRow) => Cover[]> {
  const [index, walking]: [PlaceIndex, Walking] = [await currentIndex(), await walkingOn(dateOf(now))];
  return ({ lng, lat }) => coverageAt(index, { lng, lat }, walking);
}

/** How many places answer each need in the circle of each community of these streets. */
export async function coverCommunities(streets: readonly StreetPoint[], now: Date) {
  const [communities, cover] = [await communitiesOf(streets), await coverer(now)];
  return communities.map((community) => ({ community, covers: cover(community) }));
}

async function communitiesOf(streets: readonly StreetPoint[]): Promise<CommunityRow[]> {
  const ids = new Set(streets.map(({ officeId }) => officeId));
  return (await listCommunities(null)).filter(({ streetId }) => ids.has(streetId));
}

/** Communities by id with what lies in their circle; those that lack a need, if one is asked for. */
export async function listCoverage(
  call: Call,
  { street, need, limit, cursor = '' }: QueryOf<typeof listed>,
): Promise<ReplyOf<typeof listed>> {
  const streets = streetsFor(call, street);
  const [communities, cover, index] = [await communitiesOf(streets), await coverer(call.now), await currentIndex()];
  const items: CommunityCover[] = [];
  for (const community of communities) {
    if (community.id <= cursor) continue;
    if (items.length > limit) break;
    const view = toCover(community, cover(community), { index, streets });
    if (need === undefined || view.missing.includes(need)) items.push(view);
  }
  const page = items.slice(0, limit);
  return { items: page, nextCursor: items.length > limit ? (page.at(-1)?.communityId ?? null) : null };
}

export async function getCoverageFile(call: Call, street: string | undefined): Promise<string> {
  const streets = streetsFor(call, street);
  const index = await currentIndex();
  const covered = await coverCommunities(streets, call.now);
  const items = covered.map(({ community, covers }) => toCover(community, covers, { index, streets }));
  return coverageCsv(`${nameOf(streets)} 15 分钟养老服务圈 ${dateOf(call.now)}`, items);
}

interface Beside {
  index: PlaceIndex;
  streets: readonly StreetPoint[];
}

function toCover(
  { id, name, streetId, lng, lat, isSample }: CommunityRow,
  covers: readonly Cover[],
  { index, streets }: Beside,
): CommunityCover {
  const needs = covers.map(({ need, count, nearest }): NeedCoverView => {
    if (nearest === null) return { need, count, nearest };
    const { name: placeName, street } = index.itemAt(nearest.at);
    return { need, count, nearest: { name: placeName, street, minutes: nearest.minutes } };
  });
  return {
    communityId: id,
    name,
    street: streetId,
    streetName: streets.find(({ officeId }) => officeId === streetId)?.name ?? '',
    lng,
    lat,
    isSample,
    needs,
    missing: covers.filter(({ count }) => count === 0).map(({ need }) => need),
  };
}
