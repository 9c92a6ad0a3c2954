import { CarePile, listCareWork } from '@jianghan/shared/care/contract-desk';
import { CareKind } from '@jianghan/shared/care/schemas';
import type { CareListItem } from '@jianghan/shared/care/views';
import type { ReplyOf } from '@jianghan/shared/contract';
import { useState } from 'react';
import { keepAddress } from '../../keep-address';
import { useParams } from '../../navigate';
import { callInSession } from '../../session';
import { usePages } from '../use-pages';

/** What is listed: a pile, of all kinds or of one. */
export interface Wanted {
  pile: ReturnType<typeof CarePile.parse>;
  kind: CareKind | null;
}

/** The pile and its kind, kept in the address; whatever is none of ours is left out. */
export function useWanted(): [Wanted, (wanted: Wanted) => void] {
  const { pile, kind } = useParams();
  const [wanted, setWanted] = useState<Wanted>(() => ({
    pile: CarePile.safeParse(pile).data ?? 'open',
    kind: CareKind.safeParse(kind).data ?? null,
  }));
  const want = (next: Wanted) => {
    setWanted(next);
    keepAddress({ pile: next.pile, ...(next.kind === null ? {} : { kind: next.kind }) });
  };
  return [wanted, want];
}

const PAGE = 20;

export function useWork({ pile, kind }: Wanted) {
  const ask = (cursor: string | null): Promise<ReplyOf<typeof listCareWork>> => {
    const narrowed = { ...(kind === null ? {} : { kind }), ...(cursor === null ? {} : { cursor }) };
    return callInSession(listCareWork, { query: { pile, limit: PAGE, ...narrowed } });
  };
  return usePages<CareListItem>(`${pile} ${kind ?? ''}`, ask);
}
