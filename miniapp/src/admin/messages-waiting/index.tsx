import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { ReplyOf } from '@jianghan/shared/contract';
import type { DeliveryView, getMessageDesk } from '@jianghan/shared/delivery/contract';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { Frame } from '../frame';
import { useWaiting } from './use-waiting';
import './index.css';

type Desk = ReplyOf<typeof getMessageDesk>;
type State = DeliveryView['state'];

const STATES: readonly { value: State; label: string; nothing: string }[] = [
  { value: 'failed', label: '失败', nothing: '没有失败的消息' },
  { value: 'waiting', label: '等待', nothing: '没有等待的消息' },
  { value: 'refused', label: '送不到', nothing: '没有送不到的消息' },
];
const CHANNELS = { wechat: '微信', sms: '短信' } as const;

/** What has not reached phones, why, and the way to send it again. The inbox has all of it already. */
export default function MessagesWaiting() {
  const { state, cursor, desk, list, command, said, show, resend } = useWaiting();
  const chosen = STATES.find(({ value }) => value === state);
  return (
    <Frame title="发往手机的消息" staleAt={list.staleAt}>
      <LiveRegion>{said}</LiveRegion>
      {command.problem && (
        <Notice tone="danger" title={command.problem.title} urgent>
          {command.problem.detail}
        </Notice>
      )}
      <Remote of={desk} rows={2}>
        {(counts) => <Today of={counts} />}
      </Remote>
      <RadioGroup
        name="state"
        legend="看哪一类"
        columns={3}
        options={STATES.map(({ value, label }) => ({ value, label, note: noteOf(desk.data, value) }))}
        value={state}
        onChange={(value) => show(value as State)}
      />
      <Remote of={list} empty={<Empty title={chosen?.nothing ?? ''} icon="bell" />} rows={4}>
        {({ items, nextCursor }) => (
          <>
            <Block label={chosen?.label}>
              {items.map((delivery) => (
                <Unsent key={delivery.deliveryId} of={delivery} onResend={() => void resend([delivery])} />
              ))}
            </Block>
            <Box className="admin-actions">
              {state !== 'refused' && (
                <Button busy={command.busy} busyText="正在重发" onPress={() => void resend(items)}>
                  {`这 ${items.length} 条全部重发`}
                </Button>
              )}
              {nextCursor && (
                <Button look="line" onPress={() => show(state, nextCursor)}>
                  看后面的
                </Button>
              )}
              {cursor !== undefined && (
                <Button look="line" onPress={() => show(state)}>
                  回到最早的
                </Button>
              )}
            </Box>
          </>
        )}
      </Remote>
    </Frame>
  );
}

function noteOf(desk: Desk | undefined, state: State): string | undefined {
  return desk === undefined ? undefined : `${desk[state]} 条`;
}

function Today({ of }: { of: Desk }) {
  return (
    <Block padded label="今天">
      <Paragraph>{`今天已发出 ${of.sentToday} 条，其中短信用了 ${of.smsToday} 条，每天最多 ${of.smsPerDay} 条。`}</Paragraph>
      {of.quietUntil && <Paragraph tone="warn">{`免打扰时段，${sayDateTime(of.quietUntil)} 起再发。`}</Paragraph>}
      {of.oldestWaitingAt && (
        <Paragraph size="second" tone="quiet">{`等得最久的一条：${sayDateTime(of.oldestWaitingAt)} 起`}</Paragraph>
      )}
    </Block>
  );
}

function Unsent({ of, onResend }: { of: DeliveryView; onResend: () => void }) {
  const { title, reference, channel, state, attempts, reason, nextAt, createdAt } = of;
  const lines = [
    [CHANNELS[channel], reference, sayDateTime(createdAt)].filter(Boolean).join(' · '),
    [attempts > 0 && `试过 ${attempts} 次`, reason].filter(Boolean).join('：'),
    state === 'waiting' && nextAt ? `${sayDateTime(nextAt)} 再试` : '',
  ].filter(Boolean);
  const note = lines.map((line) => (
    <Box as="span" className="admin-note-line" key={line}>
      {line}
    </Box>
  ));
  return (
    <Box className="admin-unsent">
      <Row strong title={title} note={note} />
      {state !== 'refused' && (
        <Button look="line" small onPress={onResend}>
          重发
        </Button>
      )}
    </Box>
  );
}
