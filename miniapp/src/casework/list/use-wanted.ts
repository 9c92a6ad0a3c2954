import { Pile } from '@jianghan/shared/relief/contract-casework';
import { Lane, ReliefState } from '@jianghan/shared/relief/states';
import { STREETS } from '@jianghan/shared/relief/streets';
import { useState } from 'react';
import { keepAddress } from '../../keep-address';
import { useParams } from '../../navigate';
import type { Wanted } from './use-work';

/** What the address asks for; whatever is no pile, lane, state or street of ours is left out. */
function wantedIn({ pile, lane, state, officeId }: Readonly<Record<string, string | undefined>>): Wanted {
  return {
    pile: Pile.safeParse(pile).data ?? 'new',
    lane: Lane.safeParse(lane).data ?? null,
    state: ReliefState.safeParse(state).data ?? null,
    officeId: STREETS.find((street) => street.officeId === officeId)?.officeId ?? null,
    text: null,
  };
}

/** The pile and how it is narrowed, kept in the address. What is searched for is a name, and never stands there. */
export function useWanted(): [Wanted, (wanted: Wanted) => void] {
  const params = useParams();
  const [wanted, setWanted] = useState(() => wantedIn(params));
  const want = (next: Wanted) => {
    setWanted(next);
    const { text: _, ...kept } = next;
    const said = Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== null);
    keepAddress(Object.fromEntries(said));
  };
  return [wanted, want];
}
