import { stepUpStaff } from '@jianghan/shared/staff/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { errorOf, useCommand } from '../../use-command';
import { RecordsProblem } from '../problem';

/** A fresh code of the authenticator opens sensitive acts for five minutes. */
export function StaffStepUp({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState('');
  const proving = useCommand(stepUpStaff);
  const prove = async () => {
    if (await proving.run({ body: { code } })) onDone();
  };
  return (
    <Block padded label="确认是您本人">
      <Errors errors={proving.errors} attempt={proving.attempt} />
      <RecordsProblem problem={proving.problem} />
      <Form onSubmit={() => void prove()}>
        <Field
          name="code"
          label="动态码"
          type="code"
          hint="验证器里现在的 6 位数字，五分钟内不用再填"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          error={errorOf(proving.errors, 'code')}
        />
        <Box className="records-actions">
          <Button submit busy={proving.busy} busyText="正在核对">
            确认是本人
          </Button>
        </Box>
      </Form>
    </Block>
  );
}
