import { CARE_PILES } from '@jianghan/shared/care/contract-desk';
import { CARE_KIND_TEXTS, CareKind } from '@jianghan/shared/care/schemas';
import type { LookPurpose } from '@jianghan/shared/trust/looks';
import { useEffect, useRef, useState } from 'react';
import { useArrows } from '../../arrows';
import { Box } from '../../components/box';
import { RadioGroup } from '../../components/choice';
import { LiveRegion } from '../../components/live-region';
import { Pressable } from '../../components/pressable';
import { Empty } from '../../components/state-block';
import { HAS_KEYS, useKeys } from '../../keys';
import { moveFocus } from '../../scroll';
import { CarePane } from '../file/pane';
import { CaredeskFrame } from '../frame';
import { Pages } from '../pages';
import { Lines, lineId } from './lines';
import { useWanted, useWork, type Wanted } from './use-wanted';

const LIST = 'caredesk-list';

/** The work of a place, a provider, an adviser, the district: piles and kinds at the left, the case at hand at the right. */
export default function WorkList() {
  const [wanted, setWanted] = useWanted();
  const [chosenId, setChosen] = useState<string>();
  const [purpose, setPurpose] = useState<LookPurpose | null>(null);
  const work = useWork(wanted);
  const [markedId, setMarked] = useState<string>();
  const turn = (by: number) => {
    const at = work.items.findIndex(({ caseId }) => caseId === (markedId ?? chosenId));
    const next = work.items[Math.min(Math.max(at + by, 0), work.items.length - 1)];
    if (next === undefined) return;
    setMarked(next.caseId);
    moveFocus(lineId(next.caseId));
  };
  useKeys({ j: () => turn(1), k: () => turn(-1) }, true);
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
  const list = (
    <>
      <Narrow wanted={wanted} onWanted={setWanted} />
      <LiveRegion>
        <Box className="caredesk-line-note">
          {`${CARE_PILES[wanted.pile]} ${work.items.length}${work.hasMore ? ' 件以上' : ' 件'}，最急的在前`}
        </Box>
      </LiveRegion>
      <Box id={LIST}>
        <Pages of={work} nothing={<Empty title={`${CARE_PILES[wanted.pile]}里没有了`} icon="done" />}>
          {(items) => <Lines items={items} chosenId={chosenId} onChoose={choose} />}
        </Pages>
      </Box>
      {HAS_KEYS && <KeyLine />}
    </>
  );
  return (
    <CaredeskFrame
      title="养老待办"
      here="/caredesk/list"
      wide
      list={list}
      listLabel="养老待办"
      isOpen={chosenId !== undefined}
      onBackToList={() => setChosen(undefined)}
    >
      {chosenId === undefined ? (
        <Empty title="选一件看详情" icon="list">
          点一件打开；每看一件都会记下是谁、为什么。
        </Empty>
      ) : (
        <CarePane
          key={chosenId}
          caseId={chosenId}
          purpose={purpose}
          onPurpose={setPurpose}
          onMoved={work.refresh}
          takesFocus
        />
      )}
    </CaredeskFrame>
  );
}

const PILES = Object.entries(CARE_PILES) as [Wanted['pile'], string][];
const ALL = 'all';
const KINDS = [
  { value: ALL, label: '都看' },
  ...CareKind.options.map((value) => ({ value, label: CARE_KIND_TEXTS[value] })),
] as const;

function Narrow({ wanted, onWanted }: { wanted: Wanted; onWanted: (wanted: Wanted) => void }) {
  return (
    <>
      <Box className="caredesk-piles" role="group" label="哪一类">
        {PILES.map(([pile, text]) => (
          <Pressable
            key={pile}
            className={wanted.pile === pile ? 'caredesk-pile caredesk-pile-on' : 'caredesk-pile'}
            pressed={wanted.pile === pile}
            onPress={() => onWanted({ ...wanted, pile })}
          >
            {text}
          </Pressable>
        ))}
      </Box>
      <RadioGroup<CareKind | typeof ALL>
        name="kind"
        legend="哪一种"
        legendHidden
        columns={3}
        options={KINDS}
        value={wanted.kind ?? ALL}
        onChange={(kind) => onWanted({ ...wanted, kind: kind === ALL ? null : kind })}
      />
    </>
  );
}

const KEYS = [
  ['J', '下一件'],
  ['K', '上一件'],
  ['↑ ↓', '上下'],
  ['Enter', '打开'],
  ['Esc', '回到列表'],
] as const;

function KeyLine() {
  return (
    <Box className="caredesk-keys">
      {KEYS.map(([key, does]) => (
        <Box as="span" key={key}>
          <Box as="span" className="caredesk-key">
            {key}
          </Box>{' '}
          {does}
        </Box>
      ))}
    </Box>
  );
}
