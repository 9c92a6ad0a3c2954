import type { ReplyOf } from '@jianghan/shared/contract';
import { listReliefWork, type PILES, searchRelief } from '@jianghan/shared/relief/contract-casework';
import type { ReliefListItem } from '@jianghan/shared/relief/schemas-staff';
import type { Lane, ReliefState } from '@jianghan/shared/relief/states';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newAttempt } from '../../attempt';
import { Problem } from '../../problem';
import { callInSession } from '../../session';

export type PileName = keyof typeof PILES;

/** What is listed: a pile, narrowed, or what was searched for. */
export interface Wanted {
  pile: PileName;
  lane: Lane | null;
  state: ReliefState | null;
  officeId: string | null;
  /** Null is no search. */
  text: string | null;
}

type Page = ReplyOf<typeof listReliefWork>;

interface Work {
  items: readonly ReliefListItem[];
  cursor: string | null;
  state: 'loading' | 'failed' | 'ready';
  problem?: Problem;
}

const PAGE = 20;
const NOTHING: Work = { items: [], cursor: null, state: 'loading' };

function ask({ pile, lane, state, officeId, text }: Wanted, cursor: string | null): Promise<Page> {
  const place = { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
  if (text !== null) return callInSession(searchRelief, { body: { text, ...place } }, { attempt: newAttempt() });
  const narrowed = {
    ...(lane === null ? {} : { lane }),
    ...(state === null ? {} : { state }),
    ...(officeId === null ? {} : { officeId }),
  };
  return callInSession(listReliefWork, { query: { pile, ...narrowed, ...place } });
}

const problemOf = (thrown: unknown) => (thrown instanceof Problem ? thrown : new Problem('broken'));

/** The list as far as it was asked for. A search is asked once, for each is a line of the audit. */
export function useWork(wanted: Wanted) {
  const key = JSON.stringify(wanted);
  const [work, setWork] = useState<Work>(NOTHING);
  const turn = useRef(0);
  const read = useCallback(
    async (cursor: string | null) => {
      turn.current += 1;
      const mine = turn.current;
      try {
        const page = await ask(JSON.parse(key) as Wanted, cursor);
        if (mine !== turn.current) return;
        const { items, nextCursor } = page;
        setWork((before) => ({
          items: cursor === null ? items : [...before.items, ...items],
          cursor: nextCursor,
          state: 'ready',
        }));
      } catch (thrown) {
        if (mine === turn.current) setWork((before) => ({ ...before, state: 'failed', problem: problemOf(thrown) }));
      }
    },
    [key],
  );
  useEffect(() => {
    setWork(NOTHING);
    void read(null);
  }, [read]);
  return {
    ...work,
    hasMore: work.cursor !== null,
    loadMore: () => void read(work.cursor),
    refresh: () => void read(null),
  };
}
