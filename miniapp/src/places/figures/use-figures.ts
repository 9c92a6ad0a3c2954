import {
  CircleNeed,
  type CommunityCover,
  getEldercareFigures,
  listCoverage,
} from '@jianghan/shared/eldercare/contract-figures';
import { STREETS } from '@jianghan/shared/relief/streets';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keepAddress } from '../../keep-address';
import { useParams } from '../../navigate';
import { Problem } from '../../problem';
import { callInSession } from '../../session';
import { useStaff } from '../../staff-session';
import { type Remote, useRemote } from '../../use-remote';

/** The most that a page of the list holds. */
const PAGE = 50;

export interface Looking {
  /** Null is the whole district, or all streets of one's own. */
  street: string | null;
  /** Null looks at all needs. */
  need: CircleNeed | null;
  /** On a phone: the communities, and not the figures. */
  communities: boolean;
}

function lookingIn({ street, need, at }: Readonly<Record<string, string | undefined>>): Looking {
  return {
    street: STREETS.find(({ officeId }) => officeId === street)?.officeId ?? null,
    need: CircleNeed.safeParse(need).data ?? null,
    communities: at === 'communities',
  };
}

/** The figures of a street or of all, and what each community has and lacks. What is looked at stands in the address. */
export function useFigures() {
  const params = useParams();
  const [looking, setLooking] = useState(() => lookingIn(params));
  const me = useStaff((at) => at.me);
  const { street } = looking;
  const query = street === null ? {} : { street };
  const figures = useRemote(getEldercareFigures, { query });
  const covers = useCovers(street);
  const look = (next: Partial<Looking>) => {
    const now = { ...looking, ...next };
    setLooking(now);
    keepAddress({
      ...(now.street && { street: now.street }),
      ...(now.need && { need: now.need }),
      ...(now.communities && { at: 'communities' }),
    });
  };
  const again = () => {
    figures.retry();
    covers.retry();
  };
  const seesAll = me?.roles.some(({ role, officeId }) => role === 'district_officer' && officeId === null) ?? false;
  return { looking, look, query, figures, covers, again, seesAll };
}

async function allCovers(street: string | null): Promise<CommunityCover[]> {
  const items: CommunityCover[] = [];
  let cursor: string | null = null;
  do {
    const query = { limit: PAGE, ...(street === null ? {} : { street }), ...(cursor === null ? {} : { cursor }) };
    const page: { items: CommunityCover[]; nextCursor: string | null } = await callInSession(listCoverage, { query });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

interface Seen {
  items?: readonly CommunityCover[];
  error?: Problem;
}

/** Every community, page by page: the chart and the sentences are of all of them. */
function useCovers(street: string | null): Remote<readonly CommunityCover[]> {
  const [{ items, error }, setSeen] = useState<Seen>({});
  const turn = useRef(0);
  const ask = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const now: Seen = await allCovers(street).then(
      (found) => ({ items: found }),
      (thrown) => ({ error: thrown instanceof Problem ? thrown : new Problem('broken') }),
    );
    if (mine === turn.current) setSeen((before) => (now.items ? now : { ...before, ...now }));
  }, [street]);
  useEffect(() => {
    setSeen({});
    void ask();
  }, [ask]);
  const isThere = items !== undefined && items.length === 0 ? 'empty' : 'ready';
  const state = items !== undefined ? isThere : error ? 'failed' : 'loading';
  return { state, data: items, error, retry: () => void ask(), staleAt: undefined };
}
