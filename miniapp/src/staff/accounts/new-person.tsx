import { createStaff } from '@jianghan/shared/staff/contract-accounts';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Paragraph } from '../../components/text';
import { errorOf, useCommand } from '../../use-command';
import { StaffProblem } from '../problem-notice';
import { HandedOver } from './handed-over';
import type { Accounts } from './use-accounts';

/** A login and a name; what the person may do is given by the security administrator. */
export function NewPerson({ accounts }: { accounts: Accounts }) {
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [made, setMade] = useState<{ login: string; password: string; until: string }>();
  const making = useCommand(createStaff);
  const make = async () => {
    const reply = await making.run({ body: { login, name } });
    if (reply === undefined) return;
    setMade({ login: reply.account.login, password: reply.initialPassword, until: reply.validUntil });
    setLogin('');
    setName('');
    accounts.askAgain();
  };
  return (
    <>
      <Heading level={2}>建一个账号</Heading>
      {made && <HandedOver {...made} />}
      <Block padded className="staff-after">
        <Form onSubmit={() => void make()}>
          <Errors errors={making.errors} attempt={making.attempt} />
          <StaffProblem problem={making.problem} />
          <Field
            name="login"
            label="账号"
            hint="小写字母开头，3 到 32 位，例如 zhou.xiaoning；定了不能改，也不会再给别人"
            autoComplete="off"
            value={login}
            onChange={setLogin}
            error={errorOf(making.errors, 'login')}
          />
          <Field
            name="name"
            label="姓名"
            autoComplete="off"
            value={name}
            onChange={setName}
            error={errorOf(making.errors, 'name')}
          />
          <Box className="staff-actions">
            <Button submit busy={making.busy} busyText="正在建账号">
              建账号，给初始密码
            </Button>
          </Box>
        </Form>
        <Paragraph size="second" tone="quiet" className="staff-after">
          建好以后还不能做事：角色由安全管理员给。
        </Paragraph>
      </Block>
    </>
  );
}
