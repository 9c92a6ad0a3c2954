import { listOwnPlaces } from '@jianghan/shared/eldercare/contract-keeping';
import type { OwnPlaceItem } from '@jianghan/shared/eldercare/own-place';
import { PLACE_TYPES } from '@jianghan/shared/eldercare/places';
import { useState } from 'react';
import { Empty } from '../../components/state-block';
import { useParams } from '../../navigate';
import { callInSession } from '../../session';
import { PlacesFrame } from '../frame';
import { type Line, Lines } from '../lines';
import { type Place, useList } from '../use-list';
import { sayBeds } from '../words';
import { OwnPane } from './pane';

const ask = (place: Place) => callInSession(listOwnPlaces, { query: place });

function lineOf(item: OwnPlaceItem): Line {
  const { placeId, name, type, street, isShown } = item;
  const beds = sayBeds(item, new Date());
  const hidden = isShown ? undefined : ({ tone: 'danger', text: '没有显示' } as const);
  const stale = beds.isStale ? ({ tone: 'warn', text: '要更新' } as const) : undefined;
  return { id: placeId, name, note: `${PLACE_TYPES[type]} · ${street} · ${beds.text}`, tag: hidden ?? stale };
}

/** The operator's own places: what residents read about them, kept in a few presses. */
export default function OwnPlaces() {
  const { placeId } = useParams();
  const [chosenId, setChosen] = useState(placeId);
  const list = useList(ask);
  const only = list.items.length === 1 ? list.items[0]?.placeId : undefined;
  const openId = chosenId ?? only;
  const lines = (
    <Lines
      of={list}
      line={lineOf}
      chosenId={openId}
      onChoose={setChosen}
      nothing="您的账号还没有对应的机构，请安全管理员按机构给角色"
    />
  );
  return (
    <PlacesFrame
      title="我的机构"
      list={lines}
      listLabel="我的机构"
      isOpen={openId !== undefined}
      onBackToList={() => setChosen(undefined)}
    >
      {openId === undefined ? (
        <Empty title="选一家来更新" icon="bed">
          空床、价格、照片和时间，改了几秒内居民就能看到。
        </Empty>
      ) : (
        <OwnPane key={openId} placeId={openId} onKept={list.refresh} />
      )}
    </PlacesFrame>
  );
}
