import { listCommunities } from '@jianghan/shared/eldercare/contract-finder';
import type { StreetView } from '@jianghan/shared/eldercare/schemas';
import { useState } from 'react';
import { goBack } from '../../navigate';
import { useRemote } from '../../use-remote';
import { type From, useWanted, want } from '../wanted';

const FINDER = '/eldercare/find';

/** Where the walk begins, and back to the answer. */
export function takeFrom(from: From | null): void {
  want({ from, isAnywhere: from === null });
  goBack(FINDER);
}

function fromOf({ street, name, communities }: StreetView, communityId: string | null): From {
  const near = communities.find((one) => one.communityId === communityId);
  return near === undefined
    ? { kind: 'street', street, name }
    : { kind: 'community', communityId: near.communityId, name: `${name} ${near.name}` };
}

/** The street that was chosen before, also when a community of it was. */
function streetBefore(streets: readonly StreetView[], from: From | null): string | null {
  if (from?.kind === 'street') return from.street;
  if (from?.kind !== 'community') return null;
  const holds = ({ communities }: StreetView) =>
    communities.some(({ communityId }) => communityId === from.communityId);
  return streets.find(holds)?.street ?? null;
}

/** A street, and if somebody likes a community of it; what was chosen before is chosen still. */
export function useWhere() {
  const communities = useRemote(listCommunities, {});
  const before = useWanted((state) => state.from);
  const [picked, setPicked] = useState<{ street: string; community: string | null }>();
  const [attempt, setAttempt] = useState(0);
  const streets = communities.data?.items ?? [];
  const street = picked?.street ?? streetBefore(streets, before);
  const community =
    picked === undefined ? (before?.kind === 'community' ? before.communityId : null) : picked.community;
  const chosen = streets.find((one) => one.street === street);
  return {
    communities,
    street,
    community,
    chosen,
    attempt,
    errors: attempt > 0 && chosen === undefined ? [{ field: 'street', message: '请选街道' }] : [],
    chooseStreet: (value: string) => setPicked({ street: value, community: null }),
    chooseCommunity: (value: string) => street !== null && setPicked({ street, community: value }),
    take: () => {
      setAttempt(attempt + 1);
      if (chosen !== undefined) takeFrom(fromOf(chosen, community));
    },
  };
}
