import { checkIn } from '@jianghan/shared/hall/contract';
import type { SheetItem } from '@jianghan/shared/hall/schemas';
import { useState } from 'react';
import { Block } from '../components/block';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Check } from '../components/choice';
import { Errors } from '../components/errors';
import { Field } from '../components/field';
import { fieldId } from '../components/field-frame/props';
import { Form } from '../components/form';
import { LiveRegion } from '../components/live-region';
import { Text } from '../components/text';
import { moveFocus } from '../scroll';
import { errorOf, useCommand } from '../use-command';
import { HallProblem } from './problem';
import { CAN_SCAN, scanCode } from './scan';
import { selectField } from './select-field';
import { readTyped, sayWho } from './words';

export const SCAN_FIELD = 'hall.arrival';

interface CheckInFormProps {
  officeId: string;
  onCheckedIn: (item: SheetItem) => void;
}

/** One field for what a scanner types, a number or a name; it is ready for the next couple at once. */
export function CheckInForm({ officeId, onCheckedIn }: CheckInFormProps) {
  const arrival = useCommand(checkIn);
  const [typed, setTyped] = useState('');
  const [lastFour, setLastFour] = useState('');
  const [priority, setPriority] = useState(false);
  const [said, setSaid] = useState('');
  const by = readTyped(typed);
  const isName = typed.trim() !== '' && by === 'person';
  const send = async (text: string) => {
    setSaid('');
    const way = readTyped(text);
    const given = way === 'person' ? { name: text.trim(), lastFour } : { [way]: text.trim() };
    const item = await arrival.run({ params: { officeId }, body: { by: way, priority, ...given } });
    if (item === undefined) {
      // The scanner's next code takes the place of this one.
      selectField(fieldId(SCAN_FIELD));
      return;
    }
    setTyped('');
    setLastFour('');
    setPriority(false);
    setSaid(`${sayWho(item)}，${item.ticket?.label} 号`);
    onCheckedIn(item);
    moveFocus(fieldId(SCAN_FIELD));
  };
  const change = (text: string) => {
    setTyped(text);
    if (arrival.problem) arrival.clear();
  };
  const shown = arrival.errors.map(({ field, message }) => ({
    field: field === 'lastFour' ? 'lastFour' : field === 'priority' ? 'priority' : SCAN_FIELD,
    message,
  }));
  return (
    <Block padded label="签到">
      <Form label="签到" onSubmit={() => void send(typed)}>
        <Errors errors={shown} attempt={arrival.attempt} />
        <HallProblem of={arrival.problem} />
        <Field
          name={SCAN_FIELD}
          label="签到：扫码、预约编号或姓名"
          value={typed}
          onChange={change}
          error={errorOf(shown, SCAN_FIELD)}
          autoComplete="off"
          maxLength={64}
          action={
            CAN_SCAN ? (
              <Button
                look="line"
                small
                onPress={() => void scanCode().then((text) => (text === undefined ? undefined : send(text)))}
              >
                扫码
              </Button>
            ) : undefined
          }
        />
        {isName && (
          <Field
            name="lastFour"
            label="身份证号最后四位"
            type="idcard"
            value={lastFour}
            onChange={setLastFour}
            error={errorOf(shown, 'lastFour')}
            autoComplete="off"
            maxLength={4}
          />
        )}
        <Box className="hall-room">
          <Check name="priority" checked={priority} onChange={setPriority}>
            优先（无障碍、高龄、孕期）
          </Check>
        </Box>
        <Button submit busy={arrival.busy} busyText="正在签到">
          签到，给号
        </Button>
      </Form>
      <LiveRegion>{said && <Text strong tone="done">{`已签到：${said}`}</Text>}</LiveRegion>
    </Block>
  );
}
