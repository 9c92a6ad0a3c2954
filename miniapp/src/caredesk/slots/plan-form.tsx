import { dateOf } from '@jianghan/shared/calendar/dates';
import { planVisits } from '@jianghan/shared/care/contract-desk';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { CheckboxGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { WhenField } from '../../components/when-field';
import { errorOf, useCommand } from '../../use-command';
import { CaredeskProblem } from '../problem';
import { WEEKDAY_OPTIONS } from '../weekdays';

interface PlanFormProps {
  placeId: string;
  onPlanned: () => void;
}

const NEW = { until: '', startsAt: '09:30', endsAt: '10:30', capacity: '3' };

/** The same time on many days at once; a time that is there already gets the new number of seats. */
export function PlanForm({ placeId, onPlanned }: PlanFormProps) {
  const planning = useCommand(planVisits);
  const [typed, setTyped] = useState(() => ({ ...NEW, from: dateOf(new Date()) }));
  const [weekdays, setWeekdays] = useState<readonly string[]>([]);
  const [told, setTold] = useState('');
  const { errors } = planning;
  const bind = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
    error: errorOf(errors, name),
  });
  const send = async () => {
    setTold('');
    const { capacity, ...when } = typed;
    // What is no number is named by the schema, beside its field.
    const seats = /^\d+$/.test(capacity.trim()) ? Number(capacity) : (undefined as unknown as number);
    const body = { ...when, weekdays: weekdays.map(Number).sort(), capacity: seats };
    const reply = await planning.run({ params: { placeId }, body });
    if (reply === undefined) return;
    planning.clear();
    setTold(reply.slots === 0 ? '这些日子里没有选中的星期几，没有加' : `安排好了 ${reply.slots} 个参观时间`);
    onPlanned();
  };
  return (
    <Block padded>
      <Form label="开放参观时间" onSubmit={() => void send()}>
        <Heading level={2} look="plain">
          开放参观时间
        </Heading>
        <Errors errors={errors} attempt={planning.attempt} />
        <CaredeskProblem of={planning.problem} />
        <Box className="caredesk-pair">
          <WhenField kind="date" label="从哪天" {...bind('from')} />
          <WhenField kind="date" label="到哪天" {...bind('until')} />
        </Box>
        <CheckboxGroup
          name="weekdays"
          legend="星期几"
          columns={4}
          options={WEEKDAY_OPTIONS}
          value={weekdays}
          onChange={setWeekdays}
          error={errorOf(errors, 'weekdays')}
        />
        <Box className="caredesk-pair">
          <WhenField kind="time" label="几点开始" {...bind('startsAt')} />
          <WhenField kind="time" label="几点结束" {...bind('endsAt')} />
        </Box>
        <Field label="几个名额" type="number" maxLength={2} hint="一个名额接待一家人" {...bind('capacity')} />
        <Box className="caredesk-steps">
          <Button submit busy={planning.busy} busyText="正在安排">
            开放这些时间
          </Button>
        </Box>
      </Form>
      <LiveRegion>{told !== '' && <Notice tone="done" title={told} />}</LiveRegion>
    </Block>
  );
}
