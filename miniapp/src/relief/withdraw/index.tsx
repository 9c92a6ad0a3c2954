import { withdrawRelief } from '@jianghan/shared/relief/contract-apply';
import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import { useState } from 'react';
import { Paragraph } from '../../components/text';
import { TextArea } from '../../components/text-area';
import { startOver } from '../../navigate';
import { errorOf, useCommand } from '../../use-command';
import { OwnForm } from '../own-form';
import { UntilKnown } from '../until-known';
import { useOwn } from '../use-own';

const TITLE = '撤回申请';

function Form({ of }: { of: ReliefOwn }) {
  const [reason, setReason] = useState('');
  const withdraw = useCommand(withdrawRelief);
  const send = async () => {
    const body = { version: of.version, reason: reason.trim() || null };
    if (await withdraw.run({ params: { caseId: of.caseId }, body })) startOver(`/relief/case?id=${of.caseId}`);
  };
  return (
    <OwnForm
      title={TITLE}
      of={of}
      sends={withdraw}
      button="撤回这次申请"
      busyText="正在撤回，请别关闭"
      onSubmit={() => void send()}
    >
      <Paragraph>{`编号 ${of.reference}，现在是「${of.stateText}」。`}</Paragraph>
      <Paragraph>撤回以后街道就不再办这一件。以后需要，随时可以再申请，不受影响。</Paragraph>
      <TextArea
        name="reason"
        label="为什么撤回（可以不填）"
        value={reason}
        onChange={setReason}
        error={errorOf(withdraw.errors, 'reason')}
        maxLength={1000}
        rows={3}
      />
    </OwnForm>
  );
}

/** Taken back by the person: said what it means, and that it closes no door. */
export default function Withdraw() {
  const { id, own } = useOwn();
  return own.data ? <Form of={own.data} /> : <UntilKnown title={TITLE} id={id} own={own} />;
}
