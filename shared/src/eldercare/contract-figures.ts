import { z } from 'zod';
import { endpoint } from '../contract';
import { Cursor, Id, Instant, ListQuery } from '../fields';
import { Street } from '../relief/schemas';
import { MEASURES, type MeasureName } from './figure-words';
import { CIRCLE_NEEDS } from './places';
import { CommunityId, Lat, Lng } from './schemas';

const tag = '养老统计';
const access = ['district_officer', 'street_supervisor', 'street_officer'] as const;
const count = z.number().int();

export const CircleNeed = z.enum(CIRCLE_NEEDS, '请选需要什么');
export type CircleNeed = z.infer<typeof CircleNeed>;
export const Measure = z.enum(Object.keys(MEASURES) as [MeasureName, ...MeasureName[]]);

/** A number that somebody published or set, with its year and where it comes from. */
export const Beside = z.strictObject({
  value: z.number().nullable(),
  unit: z.string(),
  year: z.string().nullable(),
  source: z.string(),
});
export type Beside = z.infer<typeof Beside>;

export const MeasureView = z.strictObject({
  measure: Measure,
  value: z.number().nullable(),
  /** What the plan wants, in the unit of the value; for all streets together where each must have its own. */
  goal: Beside.nullable(),
  /** What there was in an earlier year, in the whole district. */
  was: Beside.nullable(),
  /** How many are still to come; null where nothing can be said. */
  lacking: count.nullable(),
});
export type MeasureView = z.infer<typeof MeasureView>;

const NeedShareView = z.strictObject({ need: CircleNeed, covered: count, communities: count });

export const StreetFiguresView = z.strictObject({
  street: Id,
  name: z.string(),
  communities: count,
  beds: count,
  nursingShare: z.number().nullable(),
  largeComplexes: count,
  points: count,
  pointsWanted: count.nullable(),
  withDaycare: count,
  homes: count,
  homesWithMedical: count,
});
export type StreetFiguresView = z.infer<typeof StreetFiguresView>;

export const EldercareFigures = z.strictObject({
  asOf: Instant,
  /** 全区, or the streets. */
  name: z.string(),
  communities: count,
  sampleCommunities: count,
  /** Homes that did not say how many of their beds are for nursing, and count in no share. */
  unsaid: count,
  measures: z.array(MeasureView),
  /** How many elders there are; for the whole district. */
  elders: Beside.nullable(),
  /** In how many communities each need is answered within the circle. */
  needs: z.array(NeedShareView),
  streets: z.array(StreetFiguresView),
});
export type EldercareFigures = z.infer<typeof EldercareFigures>;

export const NeedCoverView = z.strictObject({
  need: CircleNeed,
  /** Places within fifteen minutes. */
  count,
  /** The nearest of all, also when it is farther. */
  nearest: z.strictObject({ name: z.string(), street: z.string(), minutes: count }).nullable(),
});
export type NeedCoverView = z.infer<typeof NeedCoverView>;

export const CommunityCover = z.strictObject({
  communityId: CommunityId,
  name: z.string(),
  street: Id,
  streetName: z.string(),
  lng: Lng,
  lat: Lat,
  isSample: z.boolean(),
  needs: z.array(NeedCoverView),
  missing: z.array(CircleNeed),
});
export type CommunityCover = z.infer<typeof CommunityCover>;

const OfStreet = z.strictObject({ street: Street.optional() });

export const getEldercareFigures = endpoint({
  name: 'getEldercareFigures',
  method: 'GET',
  path: '/staff/eldercare/figures',
  tag,
  access,
  status: 200,
  summary:
    '养老的数和规划的数放在一起：床位、护理型、综合体、网点、日间照料、医养结合、15 分钟覆盖、每天上门；只有数，没有人',
  query: OfStreet,
  reply: EldercareFigures,
  refusals: ['not_found'],
  idempotent: false,
});

export const getEldercareFiguresFile = endpoint({
  name: 'getEldercareFiguresFile',
  method: 'GET',
  path: '/staff/eldercare/figures.csv',
  tag,
  access,
  status: 200,
  summary: '同样的数，表格文件（CSV）',
  query: OfStreet,
  reply: z.string(),
  replyType: 'text/csv',
  refusals: ['not_found'],
  idempotent: false,
});

export const listCoverage = endpoint({
  name: 'listCoverage',
  method: 'GET',
  path: '/staff/eldercare/coverage',
  tag,
  access,
  status: 200,
  summary: '每个社区 15 分钟内有几处、最近的几分钟、还没有什么；选了需要的，只列没有这一项的社区',
  query: ListQuery.extend({ street: Street.optional(), need: CircleNeed.optional() }),
  reply: z.strictObject({ items: z.array(CommunityCover), nextCursor: Cursor.nullable() }),
  refusals: ['not_found'],
  idempotent: false,
});

export const getCoverageFile = endpoint({
  name: 'getCoverageFile',
  method: 'GET',
  path: '/staff/eldercare/coverage.csv',
  tag,
  access,
  status: 200,
  summary: '每个社区每一项的数，表格文件（CSV）',
  query: OfStreet,
  reply: z.string(),
  replyType: 'text/csv',
  refusals: ['not_found'],
  idempotent: false,
});

export const eldercareFiguresEndpoints = [
  getEldercareFigures,
  getEldercareFiguresFile,
  listCoverage,
  getCoverageFile,
] as const;
