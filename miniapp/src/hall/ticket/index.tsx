import { issueTicket } from '@jianghan/shared/hall/contract';
import { HALL_SERVICE_TEXTS, HallService, type SheetItem } from '@jianghan/shared/hall/schemas';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Check, RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { LiveRegion } from '../../components/live-region';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { errorOf, useCommand } from '../../use-command';
import { HallFrame } from '../frame';
import { HallProblem } from '../problem';
import { useHall } from '../use-hall';

/** A number for whoever comes without a booking, too late for it, or not let book online: in the opening hours everybody is served (M-62). */
export default function WalkIn() {
  const { me, officeId } = useHall();
  const issuing = useCommand(issueTicket);
  const [service, setService] = useState<HallService | null>(null);
  const [priority, setPriority] = useState(false);
  const [given, setGiven] = useState<SheetItem>();
  const send = async () => {
    if (officeId === undefined) return;
    const item = await issuing.run({ params: { officeId }, body: { service: service as HallService, priority } });
    if (item === undefined) return;
    setGiven(item);
    setService(null);
    setPriority(false);
  };
  return (
    <HallFrame
      title="现场取号"
      here="ticket"
      wide={false}
      office={officeId}
      onSubmit={() => void send()}
      bar={
        <Button submit busy={issuing.busy} busyText="正在取号" disabled={officeId === undefined}>
          给一个号
        </Button>
      }
    >
      <Errors errors={issuing.errors} attempt={issuing.attempt} />
      <HallProblem of={issuing.problem} />
      <LiveRegion>
        {given && (
          <Block padded label="刚给的号">
            <Box className="hall-big">{given.ticket?.label}</Box>
            <Paragraph tone="quiet">{`${HALL_SERVICE_TEXTS[given.service]}，请等叫号。号上没有姓名，屏幕上也只有号。`}</Paragraph>
          </Block>
        )}
      </LiveRegion>
      <Remote of={me}>
        {() => (
          <>
            <RadioGroup
              name="service"
              legend="办什么"
              columns={2}
              options={HallService.options.map((value) => ({ value, label: HALL_SERVICE_TEXTS[value] }))}
              value={service}
              onChange={setService}
              error={errorOf(issuing.errors, 'service')}
            />
            <Check name="priority" checked={priority} onChange={setPriority}>
              优先（无障碍、高龄、孕期）
            </Check>
            <Paragraph size="second" tone="quiet">
              没有预约、迟到、暂停了网上预约的，办公时间里都给号、都办，不问原因。
            </Paragraph>
          </>
        )}
      </Remote>
    </HallFrame>
  );
}
