import { dateOf, timeOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { closeVisitSlot, type listOwnVisitSlots } from '@jianghan/shared/care/contract-desk';
import type { ReplyOf } from '@jianghan/shared/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Empty } from '../../components/state-block';
import { Paragraph, Text } from '../../components/text';
import { useCommand } from '../../use-command';
import { CaredeskProblem } from '../problem';

type Slot = ReplyOf<typeof listOwnVisitSlots>['items'][number];

interface SlotsProps {
  placeId: string;
  items: readonly Slot[];
  onChanged: () => void;
}

const FEW = 20;

/** What is open, how much of it is taken, and the way to close one. */
export function Slots({ placeId, items, onChanged }: SlotsProps) {
  const [shown, setShown] = useState(FEW);
  const taken = items.reduce((sum, slot) => sum + slot.taken, 0);
  if (items.length === 0) {
    return (
      <Empty title="还没有开放参观时间" icon="calendar">
        在上面选好日子和时间，家属就能约。
      </Empty>
    );
  }
  return (
    <Block padded>
      <Heading level={2} look="plain" aside={`${items.length} 个时间，约了 ${taken} 家`}>
        以后的参观时间
      </Heading>
      <Box as="ol" label="参观时间">
        {items.slice(0, shown).map((slot) => (
          <One key={slot.slotId} placeId={placeId} slot={slot} onChanged={onChanged} />
        ))}
      </Box>
      {items.length > shown && (
        <Button look="text" onPress={() => setShown(items.length)}>
          {`还有 ${items.length - shown} 个`}
        </Button>
      )}
      <Paragraph size="small" tone="quiet">
        停约以后不再接新的；已经约好的照旧，要取消的到“养老待办”里逐件取消并写明原因。
      </Paragraph>
    </Block>
  );
}

function One({ placeId, slot, onChanged }: { placeId: string; slot: Slot; onChanged: () => void }) {
  const { slotId, startsAt, endsAt, capacity, taken, isOpen } = slot;
  const closing = useCommand(closeVisitSlot);
  const [isSure, setSure] = useState(false);
  const when = `${sayDate(dateOf(startsAt))} ${timeOf(startsAt)}–${timeOf(endsAt)}`;
  const close = async () => {
    const reply = await closing.run({ params: { placeId, slotId }, body: {} });
    setSure(false);
    if (reply !== undefined) onChanged();
  };
  return (
    <Box as="li" className="caredesk-event">
      <Text strong digits>
        {when}
      </Text>
      <Text size="second">{`${capacity} 个名额，约了 ${taken} 家${isOpen ? '' : '，已停约'}`}</Text>
      <CaredeskProblem of={closing.problem} onOvertaken={onChanged} />
      {isOpen && (
        <Box className="caredesk-acts">
          {isSure ? (
            <>
              <Button
                small
                busy={closing.busy}
                busyText="正在停约"
                label={`确定停约，${when}`}
                onPress={() => void close()}
              >
                确定停约
              </Button>
              <Button look="text" small onPress={() => setSure(false)}>
                不停
              </Button>
            </>
          ) : (
            <Button look="line" small label={`停约，${when}`} onPress={() => setSure(true)}>
              停约
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
