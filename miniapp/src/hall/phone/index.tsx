import { sayDateTime } from '@jianghan/shared/calendar/words';
import { bookByPhone } from '@jianghan/shared/hall/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Check } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { errorOf, useCommand } from '../../use-command';
import { HallFrame } from '../frame';
import { HallProblem } from '../problem';
import { useHall } from '../use-hall';
import { PeopleFields, WishFields } from './fields';
import { Times } from './times';
import { NOTHING_TYPED, requestOf, type Typed } from './typed';

/** Books for somebody on the phone, under the rules that hold for everybody; read back before it is sent. */
export default function PhoneBooking() {
  const { me, officeId } = useHall();
  const booking = useCommand(bookByPhone);
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const [made, setMade] = useState<{ reference: string; startsAt: string }>();
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const error = (field: string) => errorOf(booking.errors, field);
  const send = async () => {
    if (officeId === undefined) return;
    setMade(undefined);
    const booked = await booking.run({ params: { officeId }, body: requestOf(typed) });
    if (booked === undefined) return;
    setMade(booked);
    setTyped(NOTHING_TYPED);
  };
  return (
    <HallFrame
      title="电话预约"
      here="phone"
      wide={false}
      office={officeId}
      onSubmit={() => void send()}
      bar={
        <Button submit busy={booking.busy} busyText="正在预约，请别关闭">
          替来电人预约
        </Button>
      }
    >
      <Errors errors={booking.errors} attempt={booking.attempt} />
      <HallProblem of={booking.problem} />
      <LiveRegion>
        {made && (
          <Notice tone="done" title={`已约上：${sayDateTime(made.startsAt)}`}>
            {`预约编号 ${made.reference}，请念给来电人记下。当天两人带身份证来，报这个编号就能签到。`}
          </Notice>
        )}
      </LiveRegion>
      <Remote of={me}>
        {() => (
          <>
            <PeopleFields typed={typed} set={set} error={error} />
            <WishFields typed={typed} set={set} error={error} />
            <Heading level={2}>时间</Heading>
            {officeId !== undefined && (
              <Times
                officeId={officeId}
                value={typed.slotId}
                onChange={(slotId) => set({ slotId })}
                error={error('slotId')}
              />
            )}
            <Heading level={2}>念给来电人核对</Heading>
            <Block padded>
              <Check
                name="declared"
                checked={typed.declared}
                onChange={(declared) => set({ declared })}
                error={error('declared')}
              >
                问明了：双方自愿、都没有配偶、没有禁止结婚的亲属关系
              </Check>
              <Check
                name="bothAgreed"
                checked={typed.bothAgreed}
                onChange={(bothAgreed) => set({ bothAgreed })}
                error={error('bothAgreed')}
              >
                和双方都通过话，都同意预约
              </Check>
              <Check
                name="readBack"
                checked={typed.readBack}
                onChange={(readBack) => set({ readBack })}
                error={error('readBack')}
              >
                姓名、身份证号、手机号和时间都念过一遍，没有错
              </Check>
            </Block>
            <Paragraph size="second" tone="quiet">
              信息只用来办这次预约，存得和网上预约一样久。来电人以后用这个手机号登录并实名，也能看到。
            </Paragraph>
          </>
        )}
      </Remote>
    </HallFrame>
  );
}
