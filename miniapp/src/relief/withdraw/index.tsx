import { withdrawRelief } from '@jianghan/shared/relief/contract-apply';
import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { TextArea } from '../../components/text-area';
import { startOver } from '../../navigate';
import { errorOf, useCommand } from '../../use-command';
import { ProblemNotice } from '../problem-notice';
import { useOwn } from '../use-own';
import { NEUTRAL } from '../words';
import '../style.css';

const TITLE = '撤回申请';

function Form({ of }: { of: ReliefOwn }) {
  const [reason, setReason] = useState('');
  const withdraw = useCommand(withdrawRelief);
  const back = `/relief/case?id=${of.caseId}`;
  const send = async () => {
    const body = { version: of.version, reason: reason.trim() || null };
    if (await withdraw.run({ params: { caseId: of.caseId }, body })) startOver(back);
  };
  return (
    <Page
      title={TITLE}
      documentTitle={NEUTRAL}
      fallback={back}
      phone={of.holder.phone}
      onSubmit={() => void send()}
      bar={
        <Button submit busy={withdraw.busy} busyText="正在撤回，请别关闭">
          撤回这次申请
        </Button>
      }
    >
      <Errors errors={withdraw.errors} attempt={withdraw.attempt} />
      <ProblemNotice problem={withdraw.problem} phone={of.holder.phone} />
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
    </Page>
  );
}

/** Taken back by the person: said what it means, and that it closes no door. */
export default function Withdraw() {
  const { id, own } = useOwn();
  if (own.data) return <Form of={own.data} />;
  return (
    <Page title={TITLE} documentTitle={NEUTRAL} fallback={`/relief/case?id=${id}`}>
      <Remote of={own} rows={3}>
        {() => null}
      </Remote>
    </Page>
  );
}
