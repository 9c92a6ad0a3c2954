import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { declareEmergency } from '@jianghan/shared/relief/contract-casework';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Paragraph } from '../../components/text';
import { TextArea } from '../../components/text-area';
import { WhenField } from '../../components/when-field';
import { errorOf, useCommand } from '../../use-command';
import { CaseworkProblem } from '../problem';

interface DeclareProps {
  hasOne: boolean;
  onDone: (words: string) => void;
}

const WEEKS_AHEAD_DAYS = 14;

/** Starts a public emergency; cases received within its days are worked by its limits. */
export function Declare({ hasOne, onDone }: DeclareProps) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button look={hasOne ? 'line' : 'main'} onPress={() => setOpen(true)}>
        启动突发公共事件
      </Button>
    );
  }
  const done = (words: string) => {
    setOpen(false);
    onDone(words);
  };
  return <DeclareForm onDone={done} onCancel={() => setOpen(false)} />;
}

const monthsOf = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

function DeclareForm({ onDone, onCancel }: { onDone: (words: string) => void; onCancel: () => void }) {
  const today = dateOf(new Date());
  const declaring = useCommand(declareEmergency);
  const [typed, setTyped] = useState({
    title: '',
    notice: '',
    windows: '',
    streetLimit: '',
    fastCeiling: '',
    from: today,
    until: addDays(today, WEEKS_AHEAD_DAYS),
  });
  const { errors } = declaring;
  const bind = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
    error: errorOf(errors, name),
  });
  const send = async () => {
    const { streetLimit, fastCeiling, ...rest } = typed;
    const body = { ...rest, streetLimit: monthsOf(streetLimit), fastCeiling: monthsOf(fastCeiling) };
    const reply = await declaring.run({ body });
    if (reply !== undefined) onDone(`“${reply.title}”已启动，首页已公告`);
  };
  return (
    <Block padded>
      <Form label="启动突发公共事件" onSubmit={() => void send()}>
        <Heading level={2} look="plain">
          启动突发公共事件
        </Heading>
        <Paragraph size="second" tone="quiet">
          期限里收到的按下面的限额办，首页马上公告。要再确认一次是您本人。
        </Paragraph>
        <Errors errors={errors} attempt={declaring.attempt} />
        <CaseworkProblem of={declaring.problem} />
        <Field label="名称" hint="例如：暴雨内涝" maxLength={60} {...bind('title')} />
        <TextArea label="首页公告" maxLength={500} {...bind('notice')} />
        <TextArea label="受理地点" hint="增开的窗口、时间、电话" maxLength={500} {...bind('windows')} />
        <Box className="casework-pair">
          <Field label="街道可以决定几个月低保" type="number" maxLength={2} {...bind('streetLimit')} />
          <Field label="小额快救几个月低保" type="number" maxLength={2} {...bind('fastCeiling')} />
          <WhenField kind="date" label="从哪天起" {...bind('from')} />
          <WhenField kind="date" label="到哪天止" from={typed.from} {...bind('until')} />
        </Box>
        <Box className="casework-steps">
          <Button submit busy={declaring.busy} busyText="正在启动">
            启动
          </Button>
          <Button look="text" onPress={onCancel}>
            先不启动
          </Button>
        </Box>
      </Form>
    </Block>
  );
}
