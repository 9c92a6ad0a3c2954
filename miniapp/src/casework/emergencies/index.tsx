import { sayDate } from '@jianghan/shared/calendar/words';
import { endEmergency, listEmergencies } from '@jianghan/shared/relief/contract-casework';
import type { Emergency } from '@jianghan/shared/relief/schemas';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { State } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { CaseworkFrame } from '../frame';
import { CaseworkProblem } from '../problem';
import { Declare } from './declare';

/** The switch for public emergencies: other limits, other windows, dated, told on the home page. */
export default function Emergencies() {
  const emergencies = useRemote(listEmergencies, {});
  const [told, setTold] = useState('');
  const done = (words: string) => {
    setTold(words);
    emergencies.retry();
  };
  return (
    <CaseworkFrame title="突发公共事件" documentTitle="民政业务办理" here="emergencies">
      <Remote of={emergencies} rows={4}>
        {({ items, maySet }) => (
          <>
            <LiveRegion>{told !== '' && <Notice tone="done" title={told} />}</LiveRegion>
            {items.map((emergency) => (
              <One key={emergency.emergencyId} of={emergency} maySet={maySet} onDone={done} />
            ))}
            {maySet ? (
              <Declare hasOne={items.some(({ isInForce }) => isInForce)} onDone={done} />
            ) : (
              <Notice title="由全区的救助科启动和结束">您的权限只在一个街道，这里只能看。</Notice>
            )}
          </>
        )}
      </Remote>
    </CaseworkFrame>
  );
}

interface OneProps {
  of: Emergency;
  maySet: boolean;
  onDone: (words: string) => void;
}

function One({ of, maySet, onDone }: OneProps) {
  const { emergencyId, title, notice, windows, streetLimit, fastCeiling, from, until, isInForce, endedAt, version } =
    of;
  const ending = useCommand(endEmergency);
  const [isSure, setSure] = useState(false);
  const end = async () => {
    const reply = await ending.run({ params: { emergencyId }, body: { version } });
    if (reply !== undefined) onDone(`“${title}”已结束，恢复平时的限额`);
  };
  return (
    <Block padded label={title}>
      <Box className="casework-case-head">
        <Heading level={2} look="plain">
          {title}
        </Heading>
        {isInForce ? (
          <State tone="warn">正在执行</State>
        ) : (
          <State tone="quiet">{endedAt === null ? '不在期限里' : '已结束'}</State>
        )}
      </Box>
      <Paragraph size="second" tone="quiet">{`${sayDate(from)}到${sayDate(until)}`}</Paragraph>
      <Box className="casework-words">{`首页公告：${notice}`}</Box>
      <Box className="casework-words">{`受理地点：${windows}`}</Box>
      <Box className="casework-words">{`街道可以决定 ${streetLimit} 个月低保，小额快救 ${fastCeiling} 个月低保`}</Box>
      <CaseworkProblem of={ending.problem} />
      {isInForce && maySet && (
        <Box className="casework-tools">
          {isSure ? (
            <>
              <Button small busy={ending.busy} busyText="正在结束" onPress={() => void end()}>
                确定结束
              </Button>
              <Button look="text" small onPress={() => setSure(false)}>
                不结束
              </Button>
            </>
          ) : (
            <Button look="line" small onPress={() => setSure(true)}>
              提前结束
            </Button>
          )}
        </Box>
      )}
    </Block>
  );
}
