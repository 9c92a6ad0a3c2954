import { sendStepUpCode, stepUp } from '@jianghan/shared/account/contract';
import { useState } from 'react';
import { Block } from '../components/block';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Errors } from '../components/errors';
import { Field } from '../components/field';
import { Form } from '../components/form';
import { Heading } from '../components/heading';
import { LiveRegion } from '../components/live-region';
import { Paragraph } from '../components/text';
import { errorOf, useCommand } from '../use-command';
import { ProblemNotice } from './problem-notice';
import { SendCodeButton } from './send-code-button';
import { useCountdown } from './sign-in/use-countdown';
import './style.css';

/** Before a sensitive act: a code to the own phone, once in five minutes. `onDone` goes on with what was asked for. */
export function StepUp({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState('');
  const sending = useCommand(sendStepUpCode);
  const proving = useCommand(stepUp);
  const { left, start } = useCountdown();
  const [isSent, setSent] = useState(false);
  const send = async () => {
    const reply = await sending.run({ body: {} });
    if (!reply) return;
    setSent(true);
    start(reply.resendAfterSeconds);
  };
  const prove = async () => {
    if (await proving.run({ body: { code } })) onDone();
  };
  return (
    <Block padded className="account-step-up">
      <Heading level={2} look="plain">
        确认是您本人
      </Heading>
      <Errors errors={proving.errors} attempt={proving.attempt} />
      <ProblemNotice problem={proving.problem ?? sending.problem} />
      <Form onSubmit={() => void prove()}>
        <Field
          name="code"
          label="验证码"
          type="code"
          hint="发到您登录的手机号，6 位数字，10 分钟内有效"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          error={errorOf(proving.errors, 'code')}
          action={<SendCodeButton onSend={() => void send()} isSending={sending.busy} isSent={isSent} wait={left} />}
        />
        <LiveRegion>
          {isSent && (
            <Paragraph size="second" tone="quiet" className="account-sent">
              验证码已发到您登录的手机
            </Paragraph>
          )}
        </LiveRegion>
        <Box className="account-after">
          <Button submit busy={proving.busy} busyText="正在核对">
            确认是本人
          </Button>
        </Box>
      </Form>
    </Block>
  );
}
