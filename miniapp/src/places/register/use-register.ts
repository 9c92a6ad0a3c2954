import { listRegister, type RegisterItem } from '@jianghan/shared/eldercare/contract-register';
import type { PlaceType } from '@jianghan/shared/eldercare/places';
import { useCallback, useState } from 'react';
import { callInSession } from '../../session';
import { type Place, useList } from '../use-list';

export const PARTS = {
  all: '全部',
  stale: '要更新',
  reported: '有人报错',
  sample: '示例',
  hidden: '不显示',
} as const;
export type Part = keyof typeof PARTS;

/** Which part of the register is looked at. */
export interface Wanted {
  only: Part;
  q: string;
  street: string | null;
  type: PlaceType | null;
}

/** The register of the streets one works for, as far as it was asked for, and the place that is open. */
export function useRegister() {
  const [wanted, setWanted] = useState<Wanted>({ only: 'all', q: '', street: null, type: null });
  const { only, q, street, type } = wanted;
  const ask = useCallback(
    (place: Place) => {
      const narrowed = { ...(q !== '' && { q }), ...(street !== null && { street }), ...(type !== null && { type }) };
      return callInSession(listRegister, { query: { only, ...narrowed, ...place } });
    },
    [only, q, street, type],
  );
  const list = useList<RegisterItem>(ask);
  const [chosenId, setChosen] = useState<string>();
  const chosen = list.items.find(({ placeId }) => placeId === chosenId);
  return {
    wanted,
    want: (part: Partial<Wanted>) => setWanted({ ...wanted, ...part }),
    list,
    chosen,
    choose: setChosen,
  };
}
