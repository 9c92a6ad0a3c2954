import { listOwnVisitSlots } from '@jianghan/shared/care/contract-desk';
import { listOwnPlaces } from '@jianghan/shared/eldercare/contract-keeping';
import type { OwnPlaceItem } from '@jianghan/shared/eldercare/own-place';
import { useState } from 'react';
import { RadioGroup } from '../../components/choice';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { useRemote } from '../../use-remote';
import { CaredeskFrame } from '../frame';
import { PlanForm } from './plan-form';
import { Slots } from './slots';

/** When a place can be looked at: what is open and how much of it is taken, new times, and a time that is closed. */
export default function SlotsPage() {
  const places = useRemote(listOwnPlaces, { query: { limit: 50 } }, { isEmpty: ({ items }) => items.length === 0 });
  const nothing = (
    <Empty title="没有您维护的机构" icon="home">
      请区里的管理员给您哪一家的角色。
    </Empty>
  );
  return (
    <CaredeskFrame title="参观时间" here="/caredesk/slots">
      <Remote of={places} rows={4} empty={nothing}>
        {({ items }) => <OfPlaces places={items} />}
      </Remote>
    </CaredeskFrame>
  );
}

function OfPlaces({ places }: { places: readonly OwnPlaceItem[] }) {
  const [placeId, setPlace] = useState(places[0]?.placeId ?? '');
  return (
    <>
      {places.length > 1 && (
        <RadioGroup
          name="placeId"
          legend="哪一家"
          options={places.map(({ placeId: value, name }) => ({ value, label: name }))}
          value={placeId}
          onChange={setPlace}
        />
      )}
      <OfPlace key={placeId} placeId={placeId} />
    </>
  );
}

function OfPlace({ placeId }: { placeId: string }) {
  const slots = useRemote(listOwnVisitSlots, { params: { placeId } });
  return (
    <>
      <PlanForm placeId={placeId} onPlanned={slots.retry} />
      <Remote of={slots} rows={4}>
        {({ items }) => <Slots placeId={placeId} items={items} onChanged={slots.retry} />}
      </Remote>
    </>
  );
}
