import { dateOf } from '@jianghan/shared/calendar/dates';
import { getDaySheet } from '@jianghan/shared/hall/contract';
import type { DayCounts, DaySheet, SheetItem } from '@jianghan/shared/hall/schemas';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { fieldId } from '../../components/field-frame/props';
import { Heading } from '../../components/heading';
import { KeyHelp } from '../../components/key-help';
import { Pressable } from '../../components/pressable';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { Text } from '../../components/text';
import { useKeys } from '../../keys';
import { moveFocus } from '../../scroll';
import { turnKeys } from '../../turn-keys';
import { useKeptChoice } from '../../use-kept-choice';
import { useRemote } from '../../use-remote';
import { CasePane } from '../case-pane';
import { CheckInForm, SCAN_FIELD } from '../check-in-form';
import { HallFrame } from '../frame';
import { useBeat } from '../use-beat';
import { useHall } from '../use-hall';
import { sayWhen, sayWho } from '../words';
import { useDay } from './use-day';

const BEAT_MS = 5_000;
const KEYS = [
  ['J K', '上一个、下一个'],
  ['/', '签到'],
  ['S', '开始办'],
  ['R', '再叫'],
  ['M', '过号'],
] as const;

/** The registrar's day: who comes, who waits, and the one at hand. */
export default function Board() {
  const { me, officeId } = useHall();
  if (officeId !== undefined) return <Day key={officeId} officeId={officeId} />;
  return (
    <HallFrame title="登记大厅" here="board">
      <Remote of={me}>{() => null}</Remote>
    </HallFrame>
  );
}

function Day({ officeId }: { officeId: string }) {
  const on = dateOf(new Date());
  const first = useRemote(getDaySheet, { params: { officeId, on }, query: { limit: 50 } });
  const day = useDay({ officeId, on, first });
  const [chosenKey, setChosen] = useState<string>();
  /** On a phone the list stays until somebody is chosen from it: the next couple is checked in at once. */
  const [isOpen, setOpen] = useState(false);
  const [keysOn, setKeysOn] = useKeptChoice<boolean>('keys', true);
  const chosen = day.items.find(({ key }) => key === chosenKey);
  useBeat(BEAT_MS, day.refresh);
  const at = day.items.findIndex(({ key }) => key === chosenKey);
  const turning = turnKeys(day.items, at, ({ key }) => setChosen(key));
  useKeys({ ...turning, '/': () => moveFocus(fieldId(SCAN_FIELD)) }, keysOn);
  const moved = (item: SheetItem) => {
    setChosen(item.key);
    day.refresh();
  };
  const choose = (key: string) => {
    setChosen(key);
    setOpen(true);
  };
  const list = (
    <>
      <CheckInForm officeId={officeId} onCheckedIn={moved} />
      <Heading level={2} aside={`${day.items.length} 个`}>
        今天
      </Heading>
      <Remote of={first} rows={4}>
        {() => <List day={day} chosenKey={chosenKey} onChoose={choose} />}
      </Remote>
    </>
  );
  return (
    <HallFrame
      title="登记大厅"
      here="board"
      office={officeId}
      list={list}
      listLabel="签到和今天的名单"
      isOpen={isOpen && chosen !== undefined}
      onBackToList={() => setOpen(false)}
    >
      {first.data && <Counts of={first.data} />}
      {chosen === undefined ? (
        <Empty title="选一个看详情">在名单里点一个，或者先签到。</Empty>
      ) : (
        <CasePane item={chosen} keysOn={keysOn} onMoved={moved} />
      )}
      <KeyHelp isOn={keysOn} onChange={setKeysOn} keys={KEYS} />
    </HallFrame>
  );
}

const COUNT_NAMES = [
  ['booked', '预约'],
  ['arrived', '到了'],
  ['walkIns', '现场取号'],
  ['waiting', '等候'],
  ['inService', '正在办'],
  ['done', '办完'],
  ['missed', '过号'],
  ['noShows', '没来'],
] as const satisfies readonly (readonly [keyof DayCounts, string])[];

function Counts({ of: { counts, officeName } }: { of: DaySheet }) {
  return (
    <Block padded label={`${officeName}今天的数`}>
      <Text size="second" tone="quiet">
        {officeName}
      </Text>
      <Box className="hall-counts" as="ul">
        {COUNT_NAMES.map(([name, text]) => (
          <Box as="li" key={name}>
            <Box as="span" className="hall-count-number">
              {counts[name]}
            </Box>{' '}
            <Box as="span" className="hall-count-name">
              {text}
            </Box>
          </Box>
        ))}
      </Box>
    </Block>
  );
}

interface ListProps {
  day: ReturnType<typeof useDay>;
  chosenKey: string | undefined;
  onChoose: (key: string) => void;
}

function List({ day, chosenKey, onChoose }: ListProps) {
  if (day.items.length === 0) {
    return <Empty title="今天还没有人">约了的人会在这里；没有预约的，请到“现场取号”给号。</Empty>;
  }
  return (
    <Block className="hall-list" label="今天的名单">
      {day.items.map((item) => (
        <Pressable
          key={item.key}
          className={item.key === chosenKey ? 'hall-line hall-line-chosen' : 'hall-line'}
          pressed={item.key === chosenKey}
          onPress={() => onChoose(item.key)}
        >
          <Box as="span" className="hall-line-number">
            {item.ticket?.label ?? '—'}
          </Box>
          <Box as="span" className="hall-line-who">
            {sayWho(item)}
            <Box as="span" className="hall-line-note">
              {sayWhen(item)}
            </Box>
          </Box>
          <Box as="span" className="hall-line-state">
            {item.stateText}
          </Box>
        </Pressable>
      ))}
      {day.hasMore && (
        <Button look="text" onPress={() => void day.loadMore()}>
          往下看
        </Button>
      )}
    </Block>
  );
}
