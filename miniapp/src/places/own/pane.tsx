import type { OwnPlace } from '@jianghan/shared/eldercare/own-place';
import { PLACE_TYPES } from '@jianghan/shared/eldercare/places';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { PaneHead } from '../pane-head';
import { Beds } from './beds';
import { Hours } from './hours';
import { Photos } from './photos';
import { Prices } from './prices';
import { Proposal } from './proposal';
import { useOwn } from './use-own';

export interface OwnProps {
  place: OwnPlace;
  onPlace: (place: OwnPlace) => void;
}

interface PaneProps {
  placeId: string;
  /** The list has to be read again. */
  onKept: () => void;
}

/** One place: beds first, for they change every day. */
export function OwnPane({ placeId, onKept }: PaneProps) {
  const { seen, onPlace } = useOwn(placeId);
  const kept = (place: OwnPlace) => {
    onPlace(place);
    onKept();
  };
  return (
    <Remote of={seen} rows={4}>
      {(place) => (
        <>
          <PaneHead name={place.name} note={`${PLACE_TYPES[place.type]} · ${place.street} · ${place.address}`} />
          {!place.isShown && (
            <Notice tone="danger" title="这一处现在没有显示">
              居民找不到。资料照样可以改；要重新显示，请联系区里。
            </Notice>
          )}
          <Beds place={place} onPlace={kept} />
          <Photos place={place} onPlace={onPlace} />
          <Prices place={place} onPlace={onPlace} />
          <Hours place={place} onPlace={onPlace} />
          <Proposal place={place} onPlace={onPlace} />
          {place.isShown && (
            <Button look="text" to={`/eldercare/place?placeId=${placeId}`}>
              看居民看到的样子
            </Button>
          )}
        </>
      )}
    </Remote>
  );
}
