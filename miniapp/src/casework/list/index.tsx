import { countReliefWork, PILES } from '@jianghan/shared/relief/contract-casework';
import type { LookPurpose } from '@jianghan/shared/trust/looks';
import { useEffect, useRef, useState } from 'react';
import { useArrows } from '../../arrows';
import { Box } from '../../components/box';
import { fieldId } from '../../components/field-frame/props';
import { LiveRegion } from '../../components/live-region';
import { Empty } from '../../components/state-block';
import { HAS_KEYS, useKeys } from '../../keys';
import { moveFocus } from '../../scroll';
import { useRemote } from '../../use-remote';
import { CasePane } from '../file/pane';
import { CaseworkFrame } from '../frame';
import { OverdueTold } from '../overdue';
import { Filter, SEARCH_FIELD, Search } from './find';
import { Lines, lineId } from './lines';
import { Piles } from './piles';
import { useWanted } from './use-wanted';
import { useWork, type Wanted } from './use-work';

const LIST = 'casework-list';

/** The work: what is new, mine, due or waiting at the left; the case at hand at the right. */
export default function WorkList() {
  const [wanted, setWanted] = useWanted();
  const [chosenId, setChosen] = useState<string>();
  const [purpose, setPurpose] = useState<LookPurpose | null>(null);
  const { officeId } = wanted;
  const counts = useRemote(countReliefWork, { query: officeId === null ? {} : { officeId } });
  const work = useWork(wanted);
  const [markedId, setMarked] = useState<string>();
  const turn = (by: number) => {
    const at = work.items.findIndex(({ caseId }) => caseId === (markedId ?? chosenId));
    const next = work.items[Math.min(Math.max(at + by, 0), work.items.length - 1)];
    if (next === undefined) return;
    setMarked(next.caseId);
    moveFocus(lineId(next.caseId));
  };
  useKeys({ j: () => turn(1), k: () => turn(-1), '/': () => moveFocus(fieldId(SEARCH_FIELD)) }, true);
  const markedRow = () => markedId !== undefined && moveFocus(lineId(markedId));
  useArrows(LIST, { turn, back: markedRow });
  // On a phone the list was away while the case was open; the place in it was not lost.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && chosenId === undefined && markedId !== undefined) moveFocus(lineId(markedId));
    wasOpen.current = chosenId !== undefined;
  }, [chosenId, markedId]);
  const choose = (caseId: string) => {
    setMarked(caseId);
    setChosen(caseId);
  };
  const moved = () => {
    counts.retry();
    if (wanted.text === null) work.refresh();
  };
  const place = work.items.findIndex(({ caseId }) => caseId === chosenId) + 1;
  const what = wanted.text === null ? PILES[wanted.pile] : '查到的';
  const list = (
    <>
      <OverdueTold onOpen={choose} />
      <Piles
        counts={counts.data?.counts}
        value={wanted.text === null ? wanted.pile : null}
        onChange={(pile) => setWanted({ ...wanted, pile, text: null })}
      />
      <Box className="casework-find">
        <Search wanted={wanted} onWanted={setWanted} />
        <Filter wanted={wanted} onWanted={setWanted} />
      </Box>
      <LiveRegion>
        <Box className="casework-line-note">
          {`${what} ${work.items.length}${work.hasMore ? ' 件以上' : ' 件'}${place > 0 ? `，第 ${place} 件打开` : ''}，最急的在前`}
        </Box>
      </LiveRegion>
      <Box id={LIST}>
        <Lines work={work} chosenId={chosenId} onChoose={choose} nothing={nothingIn(wanted)} />
      </Box>
      {HAS_KEYS && <KeyLine />}
    </>
  );
  return (
    <CaseworkFrame
      title="救助待办"
      documentTitle="民政业务办理"
      here="list"
      wide
      list={list}
      listLabel="救助待办"
      isOpen={chosenId !== undefined}
      onBackToList={() => setChosen(undefined)}
    >
      {chosenId === undefined ? (
        <Empty title="选一件看详情" icon="list">
          在左边点一件；每看一件都会记下是谁、为什么。
        </Empty>
      ) : (
        <CasePane
          key={chosenId}
          caseId={chosenId}
          purpose={purpose}
          onPurpose={setPurpose}
          onMoved={moved}
          takesFocus
        />
      )}
    </CaseworkFrame>
  );
}

function nothingIn({ pile, text }: Wanted): string {
  if (text !== null) return '没有查到；姓名要写全';
  return pile === 'all' ? '还没有办件' : `${PILES[pile]}里没有了`;
}

const KEYS = [
  ['J', '下一件'],
  ['K', '上一件'],
  ['↑ ↓', '上下'],
  ['Enter', '打开'],
  ['Esc', '回到列表'],
  ['/', '查'],
] as const;

function KeyLine() {
  return (
    <Box className="casework-keys">
      {KEYS.map(([key, does]) => (
        <Box as="span" key={key}>
          <Box as="span" className="casework-key">
            {key}
          </Box>{' '}
          {does}
        </Box>
      ))}
    </Box>
  );
}
