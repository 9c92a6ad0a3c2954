import { getOwnPlace } from '@jianghan/shared/eldercare/contract-keeping';
import type { OwnPlace } from '@jianghan/shared/eldercare/own-place';
import { useEffect, useState } from 'react';
import { useRemote } from '../../use-remote';

/** A place of one's own, and what was changed of it here since it was read. */
export function useOwn(placeId: string) {
  const seen = useRemote(getOwnPlace, { params: { placeId } });
  const [changed, setChanged] = useState<OwnPlace>();
  const { data } = seen;
  useEffect(() => {
    if (data !== undefined) setChanged(undefined);
  }, [data]);
  return { seen: changed === undefined ? seen : { ...seen, data: changed }, onPlace: setChanged };
}
