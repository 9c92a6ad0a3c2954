import type { ProposeChange } from '@jianghan/shared/eldercare/contract-keeping';
import type { PlaceChange } from '@jianghan/shared/eldercare/own-place';
import { type FieldError, Refusal } from '@jianghan/shared/refusal';
import { differingCells } from './form';
import { type Standing, wrongWith } from './form-check';
import type { Place } from './place';
import type { ChangeRow, Facts } from './store-changes';

/** Of what was asked, what differs from what stands, and what stood there. */
export function factsOf(asked: ProposeChange, place: Place): { before: Facts; after: Facts } {
  const names = Object.keys(asked) as (keyof Facts & keyof ProposeChange)[];
  const changed = names.filter((name) => asked[name] !== undefined && asked[name] !== place[name]);
  const pick = (from: Facts) => Object.fromEntries(changed.map((name) => [name, from[name]])) as Facts;
  return { before: pick(place), after: pick(asked as Facts) };
}

/** Holds a proposal against what an import is held against; what was wrong before is not its fault. */
export function assertFits(place: Place, after: Facts, standing: Standing): void {
  if (Object.keys(after).length === 0) throw unfit({ field: 'name', message: '和现在的资料一样，没有要改的' });
  const before = new Set(wrongWith(asRow(place), standing));
  const why = wrongWith(asRow({ ...place, ...after }), standing).filter((each) => !before.has(each));
  const [first] = why;
  if (first !== undefined) throw unfit({ field: first.startsWith('位置') ? 'lng' : 'starValidUntil', message: first });
}

const unfit = (error: FieldError) => new Refusal('malformed', undefined, [error]);

const asRow = (place: Place) => ({ ...place, bedsOn: null, verifiedOn: null, isShown: place.state === 'shown' });

/** A proposal in words. One that waits is held against what stands now, one that is over against what stood then. */
export function viewOf(row: ChangeRow, place: Place): PlaceChange {
  const { id, state, before, after, proposedAt, decidedAt, reason } = row;
  const was = state === 'proposed' ? place : { ...place, ...before };
  return {
    changeId: id,
    state,
    facts: differingCells(was, { ...was, ...after }),
    proposedAt: proposedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    reason,
  };
}
