import { sayDateTime } from '@jianghan/shared/calendar/words';
import { type ChangeItem, listPlaceChanges } from '@jianghan/shared/eldercare/contract-oversight';
import { CHANGE_STATES } from '@jianghan/shared/eldercare/own-place';
import { useCallback, useState } from 'react';
import { Empty } from '../../components/state-block';
import { callInSession } from '../../session';
import { PlacesFrame } from '../frame';
import { type Line, Lines, OPEN_OR_DONE, Piles } from '../lines';
import { useList } from '../use-list';
import { ChangePane } from './change-pane';

function lineOf({ changeId, place, street, facts, state, proposedAt, decidedAt }: ChangeItem): Line {
  const what = facts.map(({ title }) => title).join('、');
  const tag =
    state === 'proposed' ? undefined : ({ tone: state === 'approved' ? 'done' : 'quiet', text: SAID[state] } as const);
  return { id: changeId, name: place, note: `${street} · 改${what} · ${sayDateTime(decidedAt ?? proposedAt)}`, tag };
}

const SAID = { approved: '同意了', refused: '没同意', withdrawn: CHANGE_STATES.withdrawn } as const;

/** What operators want changed of their places: the old beside the new, decided by somebody else. */
export default function Changes() {
  const [pile, setPile] = useState<keyof typeof OPEN_OR_DONE>('open');
  const [chosenId, setChosen] = useState<string>();
  const ask = useCallback(
    (place: { limit: number; cursor?: string }) => callInSession(listPlaceChanges, { query: { pile, ...place } }),
    [pile],
  );
  const list = useList<ChangeItem>(ask);
  const [decided, setDecided] = useState<ChangeItem>();
  const chosen = [decided, ...list.items].find((item) => item?.changeId === chosenId && chosenId !== undefined);
  const onDecided = (item: ChangeItem) => {
    setDecided(item);
    list.refresh();
  };
  const lines = (
    <>
      <Piles names={OPEN_OR_DONE} value={pile} onChange={setPile} />
      <Lines
        of={list}
        line={lineOf}
        chosenId={chosenId}
        onChoose={setChosen}
        label="机构的改动"
        nothing={pile === 'open' ? '没有等审批的改动' : '还没有审批过'}
      />
    </>
  );
  return (
    <PlacesFrame
      title="机构的改动"
      list={lines}
      listLabel="机构的改动"
      isOpen={chosen !== undefined}
      onBackToList={() => setChosen(undefined)}
    >
      {chosen === undefined ? (
        <Empty title="选一份看改了什么" icon="swap">
          名称、地址、电话、备案号和星级，同意后才生效。
        </Empty>
      ) : (
        <ChangePane key={chosen.changeId} item={chosen} onDecided={onDecided} />
      )}
    </PlacesFrame>
  );
}
