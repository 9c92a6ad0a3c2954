import { fitsLuhn } from '@jianghan/shared/payment/account';
import { setOwnAccount } from '@jianghan/shared/payment/contract';
import { canSetAccount, type OwnAccount } from '@jianghan/shared/payment/schemas';
import { useState } from 'react';
import { HOTLINE } from '../../call-phone';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { startOver } from '../../navigate';
import { errorOf, useCommand } from '../../use-command';
import { ProblemNotice } from '../problem-notice';
import { NEUTRAL } from '../words';

const digitsOf = (number: string) => number.replace(/[\s-]/g, '');
const looksWrong = (number: string) => digitsOf(number).length >= 12 && !fitsLuhn(digitsOf(number));

function Known({ of: { account, failure } }: { of: OwnAccount }) {
  return (
    <>
      {failure !== null && (
        <Notice tone="warn" title="上次没有到账">
          <Paragraph>{`银行说：${failure}。请照银行卡核对，改好马上再发。`}</Paragraph>
        </Notice>
      )}
      {account !== null && (
        <Block>
          <Row title="现在的账户" note={account.bank} value={`尾号 ${account.lastFour}`} />
        </Block>
      )}
    </>
  );
}

/** While money is on its way the account stands; when the case is over there is nothing to pay to. */
function sayClosed({ state, stateText }: OwnAccount): string {
  if (canSetAccount(state) || state === 'paying') return '钱已经在发，现在不能改账户。没有到账会告诉您，那时再改。';
  return `这件事现在是「${stateText}」，账户不能在这里改。要改请打街道电话。`;
}

/** Name, number, bank, as on the card. The number stays in this page and is never kept on the phone. */
export function Form({ of }: { of: OwnAccount }) {
  const [typed, setTyped] = useState({ holder: '', number: '', bank: '' });
  const save = useCommand(setOwnAccount);
  const back = `/relief/case?id=${of.caseId}`;
  const send = async () => {
    if (await save.run({ params: { caseId: of.caseId }, body: typed })) startOver(back);
  };
  const change = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value });
  return (
    <Page
      title="收款账户"
      documentTitle={NEUTRAL}
      fallback={back}
      onSubmit={() => void send()}
      bar={
        of.canSet && (
          <Button submit busy={save.busy} busyText="正在保存，请别关闭">
            保存账户
          </Button>
        )
      }
    >
      <Errors errors={save.errors} attempt={save.attempt} />
      <ProblemNotice problem={save.problem} phone={HOTLINE} />
      <Known of={of} />
      {of.canSet ? (
        <>
          <Field
            name="holder"
            label="户名"
            hint="申请人本人的名字，照银行卡写"
            value={typed.holder}
            onChange={change('holder')}
            error={errorOf(save.errors, 'holder')}
            maxLength={50}
          />
          <Field
            name="number"
            label="银行账号"
            hint={looksWrong(typed.number) ? '和一般的卡号对不上，请再核对一遍；确定没错也可以保存' : '12 到 19 位数字'}
            type="number"
            value={typed.number}
            onChange={change('number')}
            error={errorOf(save.errors, 'number')}
            autoComplete="off"
            maxLength={23}
          />
          <Field
            name="bank"
            label="开户银行"
            hint="例如某某银行江汉支行"
            value={typed.bank}
            onChange={change('bank')}
            error={errorOf(save.errors, 'bank')}
            maxLength={60}
          />
          <Box className="relief-fine">
            <Paragraph size="small" tone="quiet">
              只用来发这一件的救助款。没有银行卡，告诉街道，可以用别的办法发。
            </Paragraph>
          </Box>
        </>
      ) : (
        <Paragraph>{sayClosed(of)}</Paragraph>
      )}
    </Page>
  );
}
