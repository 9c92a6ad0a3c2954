import { answerSupplement } from '@jianghan/shared/relief/contract-apply';
import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import { useState } from 'react';
import { TextArea } from '../../components/text-area';
import { startOver } from '../../navigate';
import { read, remove, typedKey, write } from '../../storage';
import { errorOf, useCommand } from '../../use-command';
import { Mine } from '../case/mine';
import { OwnForm } from '../own-form';
import { UntilKnown } from '../until-known';
import { useOwn } from '../use-own';

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
    <OwnForm
      title={TITLE}
      of={of}
      sends={answer}
      button="补好了，交回街道"
      busyText="正在送出，请别关闭"
      onSubmit={() => void send()}
    >
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
    </OwnForm>
  );
}

/** What the street has asked for, once and in full (C-01), is answered here; the street's limit then goes on. */
export default function Answer() {
  const { id, own } = useOwn();
  return own.data ? <Form of={own.data} /> : <UntilKnown title={TITLE} id={id} own={own} />;
}
