import { releasePayment, sendPaymentBack, settlePayment } from '@jianghan/shared/payment/contract';
import type { PaymentView } from '@jianghan/shared/payment/schemas';
import type { HeldRole } from '@jianghan/shared/staff/roles';
import { useState } from 'react';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Paragraph } from '../../components/text';
import { errorOf, useCommand } from '../../use-command';
import { Doubts, PaymentProblem } from '../parts';
import { sayYuan } from '../words';

interface Props {
  of: PaymentView;
  onDone: () => void;
}

/** One payment by itself: let go or sent back here, sent in the bank's own program, its slip entered. */
export function Single({ of, roles, onDone }: Props & { roles: readonly HeldRole[] }) {
  const isDistrict = roles.some(({ role }) => role === 'district_officer');
  const isPayer = isDistrict || roles.some(({ role }) => role === 'street_supervisor');
  if (of.state === 'ready') {
    return (
      <>
        {isDistrict && <Release of={of} onDone={onDone} />}
        {isPayer && <SendBack of={of} onDone={onDone} />}
      </>
    );
  }
  return isDistrict && of.state === 'released' && of.batchId === null ? <Settle of={of} onDone={onDone} /> : null;
}

function Release({ of, onDone }: Props) {
  const release = useCommand(releasePayment);
  const send = async () => {
    if (await release.run({ params: { paymentId: of.paymentId }, body: {} })) onDone();
  };
  return (
    <>
      <Heading level={2}>单笔放行</Heading>
      <Paragraph size="second">不编批次，单独在银行办这一笔。录入、确认、填账户、开始发放的人不能放行。</Paragraph>
      <Doubts of={of} />
      <PaymentProblem of={release.problem} />
      <Button look="line" onPress={() => void send()} busy={release.busy} busyText="正在放行">
        {`放行 ${sayYuan(of.amountFen)}`}
      </Button>
    </>
  );
}

/** Not let go: nothing leaves, and the account is put right first. */
function SendBack({ of, onDone }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const back = useCommand(sendPaymentBack);
  const send = async () => {
    if (await back.run({ params: { paymentId: of.paymentId }, body: { why } })) onDone();
  };
  if (!isOpen) {
    return (
      <Button look="text" onPress={() => setOpen(true)}>
        {`退回 ${sayYuan(of.amountFen)}，先不发`}
      </Button>
    );
  }
  return (
    <Form onSubmit={() => void send()}>
      <Heading level={2}>退回，先不发</Heading>
      <Paragraph size="second">钱不会出去。账户改好以后再发；不该再发的，由区级停止其余的救助。</Paragraph>
      <Errors errors={back.errors} attempt={back.attempt} />
      <PaymentProblem of={back.problem} />
      <Field
        name="why"
        label="为什么退回"
        hint="本人也看得到"
        value={why}
        onChange={setWhy}
        error={errorOf(back.errors, 'why')}
        maxLength={200}
      />
      <Button submit look="line" busy={back.busy} busyText="正在退回">
        退回
      </Button>
    </Form>
  );
}

const OUTCOMES = [
  { value: 'paid', label: '已到账' },
  { value: 'failed', label: '没有到账' },
] as const;

function Settle({ of, onDone }: Props) {
  const [outcome, setOutcome] = useState<'paid' | 'failed' | null>(null);
  const [said, setSaid] = useState('');
  const settle = useCommand(settlePayment);
  const send = async () => {
    const result = outcome === 'failed' ? { outcome, why: said } : { outcome: outcome as 'paid', bankReference: said };
    if (await settle.run({ params: { paymentId: of.paymentId }, body: { result } })) onDone();
  };
  return (
    <Form onSubmit={() => void send()}>
      <Heading level={2}>照银行回单记结果</Heading>
      <Errors errors={settle.errors} attempt={settle.attempt} />
      <PaymentProblem of={settle.problem} />
      <RadioGroup name="result.outcome" legend="结果" options={OUTCOMES} value={outcome} onChange={setOutcome} />
      <Field
        name={outcome === 'failed' ? 'result.why' : 'result.bankReference'}
        label={outcome === 'failed' ? '没有到账的原因' : '银行流水号'}
        value={said}
        onChange={setSaid}
        maxLength={64}
      />
      <Button submit busy={settle.busy} busyText="正在记">
        记下结果
      </Button>
    </Form>
  );
}
