import { dateOf } from '@jianghan/shared/calendar/dates';
import { exportMyData } from '@jianghan/shared/trust/own-data';
import { useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Paragraph } from '../../components/text';
import { useCommand } from '../../use-command';
import { ProblemNotice } from '../problem-notice';
import { StepUp } from '../step-up';
import { handOver } from './hand-over';

const WHERE = { file: '文件已保存到您的设备', clipboard: '已复制，可以粘贴到备忘录里保存' };

/** A copy in clear, as JSON, after the person has shown that it is them. */
export function Copy() {
  const copying = useCommand(exportMyData);
  const [where, setWhere] = useState<keyof typeof WHERE>();
  const copy = async () => {
    setWhere(undefined);
    const data = await copying.run({});
    if (!data) return;
    copying.clear();
    setWhere(await handOver(`我的数据-${dateOf(data.madeAt)}.json`, JSON.stringify(data, null, 2)));
  };
  const mustProve = copying.problem?.code === 'step_up_required';
  return (
    <>
      <Heading level={2}>复制一份带走</Heading>
      <Paragraph size="second">一份 JSON，姓名和号码是完整的，请放在安全的地方。</Paragraph>
      {mustProve ? <StepUp onDone={() => void copy()} /> : <ProblemNotice problem={copying.problem} />}
      {!mustProve && (
        <Box className="account-after">
          <Button look="line" onPress={() => void copy()} busy={copying.busy} busyText="正在准备">
            复制一份
          </Button>
        </Box>
      )}
      <LiveRegion>
        {where && (
          <Box className="account-after">
            <Notice tone="done" title={WHERE[where]} />
          </Box>
        )}
      </LiveRegion>
    </>
  );
}
