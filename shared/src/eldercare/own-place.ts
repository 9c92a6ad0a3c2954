import { z } from 'zod';
import { Id, Instant } from '../fields';
import { PlaceType } from './places';
import { PlacePage } from './schemas';

/** What a command has seen; of another version it changes nothing. */
export const PlaceVersion = z.number('请刷新后再操作').int('请刷新后再操作').min(1, '请刷新后再操作');

export const CHANGE_STATES = {
  proposed: '等区里审批',
  approved: '已同意，已经改好',
  refused: '没有同意',
  withdrawn: '已换成新的一份，或已撤回',
} as const;
export const ChangeState = z.enum(Object.keys(CHANGE_STATES) as [keyof typeof CHANGE_STATES]);
export type ChangeState = z.infer<typeof ChangeState>;

/** One fact of a place, as it is and as somebody wants it. */
const Differing = z.strictObject({ title: z.string(), before: z.string(), after: z.string() });

/** What somebody proposed to change of a place. */
export const PlaceChange = z.strictObject({
  changeId: Id,
  state: ChangeState,
  facts: z.array(Differing),
  proposedAt: Instant,
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
});
export type PlaceChange = z.infer<typeof PlaceChange>;

/** A place as its operator sees it: what the public sees, whether they do, and the latest proposal. */
export const OwnPlace = PlacePage.extend({ isShown: z.boolean(), change: PlaceChange.nullable() });
export type OwnPlace = z.infer<typeof OwnPlace>;

export const OwnPlaceItem = z.strictObject({
  placeId: Id,
  name: z.string(),
  type: PlaceType,
  street: z.string(),
  bedsTotal: z.number().int().nullable(),
  freeBeds: z.number().int().nullable(),
  bedsUpdatedAt: Instant.nullable(),
  isShown: z.boolean(),
});
export type OwnPlaceItem = z.infer<typeof OwnPlaceItem>;
