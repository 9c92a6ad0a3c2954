import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { QueryOf } from '@jianghan/shared/contract';
import { type ChangeItem, listPlaceChanges } from '@jianghan/shared/eldercare/contract-oversight';
import { CHANGE_STATES } from '@jianghan/shared/eldercare/own-place';
import { Empty } from '../../components/state-block';
import { callInSession } from '../../session';
import { PlacesFrame } from '../frame';
import { type Line, Lines, Piles } from '../lines';
import { PILES, usePile } from '../use-pile';
import { ChangePane } from './change-pane';

function lineOf({ changeId, place, street, facts, state, proposedAt, decidedAt }: ChangeItem): Line {
  const what = facts.map(({ title }) => title).join('、');
  const tag =
    state === 'proposed' ? undefined : ({ tone: state === 'approved' ? 'done' : 'quiet', text: SAID[state] } as const);
  return { id: changeId, name: place, note: `${street} · 改${what} · ${sayDateTime(decidedAt ?? proposedAt)}`, tag };
}

const SAID = { approved: '同意了', refused: '没同意', withdrawn: CHANGE_STATES.withdrawn } as const;

const asked = {
  ask: (query: QueryOf<typeof listPlaceChanges>) => callInSession(listPlaceChanges, { query }),
  idOf: ({ changeId }: ChangeItem) => changeId,
};

/** What operators want changed of their places: the old beside the new, decided by somebody else. */
export default function Changes() {
  const { pile, setPile, list, chosen, choose, onSettled } = usePile(asked);
  const lines = (
    <>
      <Piles names={PILES} value={pile} onChange={setPile} />
      <Lines
        of={list}
        line={lineOf}
        chosenId={chosen?.changeId}
        onChoose={choose}
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
      onBackToList={() => choose(undefined)}
    >
      {chosen === undefined ? (
        <Empty title="选一份看改了什么" icon="swap">
          名称、地址、电话、备案号和星级，同意后才生效。
        </Empty>
      ) : (
        <ChangePane key={chosen.changeId} item={chosen} onSettled={onSettled} />
      )}
    </PlacesFrame>
  );
}
