import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import {
  type ClosingDone,
  type ClosingPreview,
  closeDate,
  type ManagedOffice,
  previewClosing,
} from '@jianghan/shared/planning/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { WhenField } from '../../components/when-field';
import { useParams } from '../../navigate';
import { errorOf } from '../../use-command';
import { ChangeSteps } from '../change-steps';
import { Frame } from '../frame';
import { useChange } from '../use-change';
import { useOffice } from '../use-office';

/** Closes a date for good reason: everybody who is booked is told and books again with one tap (M-68). */
export default function Close() {
  const { offices, office } = useOffice();
  const [done, setDone] = useState<ClosingDone>();
  return (
    <Frame title="关闭一天" staleAt={offices.staleAt}>
      <Remote of={offices}>
        {() =>
          office &&
          (done ? (
            <Done done={done} office={office} />
          ) : (
            <Closing
              office={office}
              onMade={(made) => {
                setDone(made);
                offices.retry();
              }}
            />
          ))
        }
      </Remote>
    </Frame>
  );
}

function Closing({ office, onMade }: { office: ManagedOffice; onMade: (done: ClosingDone) => void }) {
  const { officeId, version, name } = office;
  const params = useParams();
  const [on, setOn] = useState(params.on ?? '');
  const [reason, setReason] = useState('');
  const closing = useChange(previewClosing, closeDate);
  const { errors } = closing.asking;
  const look = () => closing.look({ params: { officeId }, body: { version, on, reason } });
  return (
    <Block padded>
      <ChangeSteps
        change={closing}
        onLook={look}
        onMade={onMade}
        doing={`关闭 ${on && sayDate(on)}`}
        possible
        effect={closing.seen && <Meaning of={closing.seen.does} reason={reason} />}
      >
        <Paragraph>{`${name}在这一天停办。当天的预约全部取消，两人都会收到消息，一键就能改约，不计次、不算爽约。`}</Paragraph>
        <WhenField
          kind="date"
          name="on"
          label="哪一天"
          from={dateOf(new Date())}
          value={on}
          onChange={setOn}
          error={errorOf(errors, 'on')}
        />
        <Field
          name="reason"
          label="原因"
          hint="写在日历上给办事人看，例如“系统维护，当天停办”"
          maxLength={40}
          value={reason}
          onChange={setReason}
          error={errorOf(errors, 'reason')}
        />
      </ChangeSteps>
    </Block>
  );
}

function Meaning({ of: { on, bookings, slots }, reason }: { of: ClosingPreview; reason: string }) {
  return (
    <Notice tone="warn" title={bookings > 0 ? `有 ${bookings} 个预约会取消` : '这一天还没有人约'}>
      <Paragraph>{`${sayDate(on)} 停办，${slots} 个号不再放。`}</Paragraph>
      {bookings > 0 && (
        <Paragraph>{`会给这 ${bookings} 个预约的办事人发消息，请他们改约。取消以后不能撤回。`}</Paragraph>
      )}
      <Paragraph>{`日历上会写：${reason}`}</Paragraph>
    </Notice>
  );
}

function Done({
  done: { on, bookings, messages },
  office: { officeId },
}: {
  done: ClosingDone;
  office: ManagedOffice;
}) {
  return (
    <>
      <Notice tone="done" title={`${sayDate(on)} 已关闭`} urgent>
        <Paragraph>{`取消了 ${bookings} 个预约，${messages} 条消息正在发出。`}</Paragraph>
      </Notice>
      <Block iconRows>
        <Row icon="calendar" title="看月历" to={`/admin/days?id=${officeId}&on=${on}`} />
        <Row icon="place" title="回到登记处" to="/admin/offices" />
      </Block>
    </>
  );
}
