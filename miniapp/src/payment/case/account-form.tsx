import { fitsLuhn } from '@jianghan/shared/payment/account';
import { setPayeeAccount } from '@jianghan/shared/payment/contract';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { errorOf, useCommand } from '../../use-command';
import { PaymentProblem } from '../parts';

/** Who handles the case fills in where it is paid to. */
export function AccountForm({ caseId, onSaved }: { caseId: string; onSaved: () => void }) {
  const [typed, setTyped] = useState({ holder: '', number: '', bank: '' });
  const save = useCommand(setPayeeAccount);
  const send = async () => {
    if (await save.run({ params: { caseId }, body: typed })) {
      setTyped({ holder: '', number: '', bank: '' });
      onSaved();
    }
  };
  const digits = typed.number.replace(/[\s-]/g, '');
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    ...(errorOf(save.errors, name) ? { error: errorOf(save.errors, name) as string } : {}),
  });
  return (
    <Form onSubmit={() => void send()}>
      <Heading level={2}>填或改收款账户</Heading>
      <Errors errors={save.errors} attempt={save.attempt} />
      <PaymentProblem of={save.problem} />
      <Field {...field('holder')} label="户名" hint="和银行卡一致" maxLength={50} />
      <Field {...field('number')} label="银行账号" hint="12 到 19 位数字" maxLength={40} />
      {digits.length >= 12 && !fitsLuhn(digits) && (
        <Notice tone="warn" title="账号的校验位对不上">
          请照卡再核对一遍；确实没有错的（例如存折）也可以保存。
        </Notice>
      )}
      <Field {...field('bank')} label="开户银行" maxLength={60} />
      <Button submit look="line" busy={save.busy} busyText="正在保存">
        保存账户
      </Button>
    </Form>
  );
}
