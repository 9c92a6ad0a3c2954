import { answerSupplement } from '@jianghan/shared/relief/contract-apply';
import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { TextArea } from '../../components/text-area';
import { startOver } from '../../navigate';
import { read, remove, typedKey, write } from '../../storage';
import { errorOf, useCommand } from '../../use-command';
import { Mine } from '../case/mine';
import { ProblemNotice } from '../problem-notice';
import { useOwn } from '../use-own';
import { NEUTRAL } from '../words';
import '../style.css';

const TITLE = '补上缺的';

function Form({ of }: { of: ReliefOwn }) {
  const key = typedKey(`relief-answer:${of.caseId}`);
  const [text, setText] = useState(() => read<string>(key) ?? '');
  const answer = useCommand(answerSupplement);
  const type = (typed: string) => {
    setText(typed);
    write(key, typed);
  };
  const send = async () => {
    const done = await answer.run({ params: { caseId: of.caseId }, body: { version: of.version, text } });
    if (!done) return;
    remove(key);
    startOver(`/relief/case?id=${of.caseId}`);
  };
  return (
    <Page
      title={TITLE}
      documentTitle={NEUTRAL}
      fallback={`/relief/case?id=${of.caseId}`}
      phone={of.holder.phone}
      onSubmit={() => void send()}
      bar={
        <Button submit busy={answer.busy} busyText="正在送出，请别关闭">
          补好了，交回街道
        </Button>
      }
    >
      <Errors errors={answer.errors} attempt={answer.attempt} />
      <ProblemNotice problem={answer.problem} phone={of.holder.phone} />
      <Mine of={of} />
      <TextArea
        name="text"
        label="写在这里"
        hint="写明情况就行。纸质的可以交到街道窗口或社区，在这里写一句「已交社区」。"
        value={text}
        onChange={type}
        error={errorOf(answer.errors, 'text')}
        maxLength={2000}
        rows={6}
      />
    </Page>
  );
}

/** What the street has asked for, once and in full (C-01), is answered here; the street's limit then goes on. */
export default function Answer() {
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
