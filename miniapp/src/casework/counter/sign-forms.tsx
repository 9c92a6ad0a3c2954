import { DOCUMENTS, sendSignatureCode, signRelief } from '@jianghan/shared/relief/contract-casework';
import { DOCUMENT_TEXTS, type SignedDocument } from '@jianghan/shared/relief/documents';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { errorOf, useCommand } from '../../use-command';
import { CaseworkProblem } from '../problem';
import type { Entered } from '.';

const PAPERS = (Object.entries(DOCUMENTS) as [SignedDocument, string][]).map(([value, label]) => ({ value, label }));
const waysOf = (who: string) =>
  [
    { value: 'sms', label: '短信验证码', note: `码发到${who}手机；号码和录入时一样的，这一件也到那台手机的“进度”里` },
    { value: 'paper', label: '纸上签', note: `${who}签在打印的纸上，您当场见证` },
  ] as const;

interface SignFormsProps {
  entered: Entered;
  /** Starts over with the next person; left out where one came from a case. */
  onNext: (() => void) | undefined;
}

/** The person signs, by the code on their phone or on paper; then the paper is printed. */
export function SignForms({ entered, onNext }: SignFormsProps) {
  const { caseId, reference } = entered;
  const [signed, setSigned] = useState<readonly SignedDocument[]>([]);
  return (
    <Box className="casework-column">
      {reference !== null && (
        <Notice tone="done" title={`已录入，编号 ${reference}`}>
          {entered.isByProxy
            ? '请代办人签“申请和承诺”；核对授权要本人或监护人签。再打印收件通知。'
            : '请本人签“申请和承诺”，再打印收件通知交给本人。'}
        </Notice>
      )}
      <SignForm entered={entered} onSigned={(document) => setSigned((before) => [...before, document])} />
      <LiveRegion>
        {signed.length > 0 && (
          <Notice tone="done" title={`已签：${signed.map((document) => DOCUMENTS[document]).join('、')}`}>
            还有别的要签，可以接着签。
          </Notice>
        )}
      </LiveRegion>
      <Block>
        <Row
          icon="document"
          title="打印收件通知"
          note="一页纸，交给本人"
          to={`/casework/notice?caseId=${caseId}&kind=received`}
        />
        <Row icon="list" title="打开这一件" note="受理、先行救助、转办" to={`/casework/case?caseId=${caseId}`} />
      </Block>
      {onNext !== undefined && (
        <Button look="line" onPress={onNext}>
          下一位
        </Button>
      )}
    </Box>
  );
}

interface SignFormProps {
  entered: Entered;
  onSigned: (document: SignedDocument) => void;
}

function SignForm({ entered, onSigned }: SignFormProps) {
  const params = { caseId: entered.caseId };
  const who = entered.isByProxy ? '代办人' : '本人';
  const signing = useCommand(signRelief);
  const sending = useCommand(sendSignatureCode);
  const [document, setDocument] = useState<SignedDocument>('application');
  const [method, setMethod] = useState<'sms' | 'paper'>(entered.phone === '' ? 'paper' : 'sms');
  const [signer, setSigner] = useState(entered.name);
  const [phone, setPhone] = useState(entered.phone);
  const [code, setCode] = useState('');
  const [isSent, setSent] = useState(false);
  const errors = [...sending.errors.map(({ message }) => ({ field: 'by.phone', message })), ...signing.errors];
  const send = async () => {
    setSent((await sending.run({ params, body: { phone } })) !== undefined);
  };
  const sign = async () => {
    const by = method === 'sms' ? ({ method, phone, code } as const) : ({ method } as const);
    const reply = await signing.run({ params, body: { document, signer, by } });
    if (reply === undefined) return;
    signing.clear();
    setCode('');
    onSigned(document);
  };
  return (
    <Block padded>
      <Form label="签名" onSubmit={() => void sign()}>
        <Errors errors={errors} attempt={signing.attempt + sending.attempt} />
        <CaseworkProblem of={signing.problem ?? sending.problem} />
        <RadioGroup
          name="document"
          legend="签哪一份"
          columns={3}
          options={PAPERS}
          value={document}
          onChange={setDocument}
          error={errorOf(errors, 'document')}
        />
        <Box className="casework-closed">
          <Heading level={2} look="plain">
            {`请念给${who}听`}
          </Heading>
          <Paragraph size="second">{DOCUMENT_TEXTS[document]}</Paragraph>
        </Box>
        <RadioGroup
          name="by.method"
          legend="怎么签"
          columns={2}
          options={waysOf(who)}
          value={method}
          onChange={setMethod}
        />
        <Field
          name="signer"
          label="签名的人"
          maxLength={50}
          autoComplete="off"
          value={signer}
          onChange={setSigner}
          error={errorOf(errors, 'signer')}
        />
        {method === 'sms' && (
          <Box className="casework-pair">
            <Field
              name="by.phone"
              label={`${who}的手机号`}
              type="tel"
              maxLength={11}
              autoComplete="off"
              value={phone}
              onChange={setPhone}
              error={errorOf(errors, 'by.phone')}
              action={
                <Button look="line" small busy={sending.busy} busyText="正在发" onPress={() => void send()}>
                  {isSent ? '再发一次' : '发验证码'}
                </Button>
              }
            />
            <Field
              name="by.code"
              label={`${who}念出的验证码`}
              type="code"
              maxLength={6}
              autoComplete="off"
              hint={isSent ? '已发，5 分钟内有效' : '先发验证码'}
              value={code}
              onChange={setCode}
              error={errorOf(errors, 'by.code')}
            />
          </Box>
        )}
        <Box className="casework-steps">
          <Button submit busy={signing.busy} busyText="正在记下">
            {method === 'sms' ? '签好了' : `${who}已在纸上签名，我见证`}
          </Button>
        </Box>
      </Form>
    </Block>
  );
}
