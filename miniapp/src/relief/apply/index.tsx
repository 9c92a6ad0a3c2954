import { CAUSES } from '@jianghan/shared/relief/lanes';
import { useState } from 'react';
import { Alarm } from '../../components/alarm';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { ProblemNotice } from '../problem-notice';
import { typeIn } from '../typed';
import { streetName, usePlaces } from '../use-places';
import { CAUSE_OPTIONS, NEUTRAL } from '../words';
import { Agent } from './agent';
import { More } from './more';
import { Person } from './person';
import { Place } from './place';
import { Reported } from './reported';
import { useApply } from './use-apply';
import '../style.css';

const TITLES = { self: '只填这几样', proxy: '替别人申请', report: '帮他人求助' } as const;
const LEADS = {
  self: '填好就送到街道，街道会打电话给您。',
  proxy: '申请人还是他本人，办到哪一步您在这里看得到。',
  report: '知道多少写多少，您可以不留姓名和电话。街道会去找他。',
} as const;

/** One screen: who, which phone, where, what happened. */
export default function Apply() {
  const { mode, typed, send, errors, attempt, command, reported } = useApply();
  const { hotline, phoneOf } = usePlaces();
  const [isChoosing, setChoosing] = useState(typed.cause === null);
  const phone = phoneOf(typed.street) ?? hotline;
  if (reported) return <Reported opened={reported} />;
  return (
    <Page
      title={TITLES[mode]}
      documentTitle={NEUTRAL}
      fallback="/relief/start"
      phone={phone}
      onSubmit={() => void send()}
      bar={
        <Button submit busy={command.busy} busyText="正在送出，请别关闭">
          送出求助
        </Button>
      }
    >
      <Paragraph tone="quiet">{LEADS[mode]}</Paragraph>
      <Errors errors={errors} attempt={attempt} />
      <ProblemNotice problem={command.problem} phone={phone} />
      {typed.isDanger && <Alarm duty={{ name: streetName(typed.street) ?? '救助电话', phone }} />}
      {isChoosing ? (
        <RadioGroup
          name="cause"
          legend="发生了什么"
          options={CAUSE_OPTIONS}
          value={typed.cause}
          onChange={(cause) => typeIn({ cause })}
          error={errorOf(errors, 'cause')}
        />
      ) : (
        <Block>
          <Row
            title="发生了什么"
            value={typed.cause === null ? '' : CAUSES[typed.cause]}
            onPress={() => setChoosing(true)}
          />
        </Block>
      )}
      {mode === 'proxy' && <Heading level={2}>要帮的人</Heading>}
      <Person typed={typed} mode={mode} errors={errors} />
      <Place typed={typed} errors={errors} />
      {mode !== 'self' && <Agent typed={typed} mode={mode} errors={errors} />}
      <More typed={typed} errors={errors} />
      <Box className="relief-fine">
        <Paragraph size="small" tone="quiet">
          只用来办这件事，街道的经办人看得到，每看一次都有记录。不用身份证号，不用传证明。
        </Paragraph>
      </Box>
    </Page>
  );
}
