import {
  LOOK_PURPOSES,
  type LookPurpose,
  REVEAL_FIELDS,
  type RevealField,
  revealPerson,
  WHO,
  type Who,
} from '@jianghan/shared/trust/looks';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { errorOf, useCommand } from '../../use-command';
import { RecordsProblem } from '../problem';

const options = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));

/** One value in clear, for one reason that is written down. */
export function Reveal({ caseId }: { caseId: string }) {
  const [who, setWho] = useState<Who | null>(null);
  const [field, setField] = useState<RevealField | null>(null);
  const [reason, setReason] = useState<LookPurpose | null>(null);
  const [note, setNote] = useState('');
  const [shown, setShown] = useState<string>();
  const revealing = useCommand(revealPerson);
  const reveal = async () => {
    setShown(undefined);
    // What is missing is named by the schema, beside its field.
    const body = { who, field, reason, note } as { who: Who; field: RevealField; reason: LookPurpose; note: string };
    const reply = await revealing.run({ params: { caseId }, body });
    if (!reply) return;
    revealing.clear();
    setShown(`${WHO[body.who]}的${REVEAL_FIELDS[body.field]}：${reply.value}`);
  };
  const { errors } = revealing;
  return (
    <>
      <Heading level={2}>显示完整信息</Heading>
      <Errors errors={errors} attempt={revealing.attempt} />
      <RecordsProblem problem={revealing.problem} />
      <Form onSubmit={() => void reveal()}>
        <RadioGroup
          name="who"
          legend="看谁的"
          columns={2}
          options={options(WHO)}
          value={who}
          onChange={setWho}
          error={errorOf(errors, 'who')}
        />
        <RadioGroup
          name="field"
          legend="看哪一项"
          columns={3}
          options={options(REVEAL_FIELDS)}
          value={field}
          onChange={setField}
          error={errorOf(errors, 'field')}
        />
        <RadioGroup
          name="reason"
          legend="用来做什么"
          options={options(LOOK_PURPOSES)}
          value={reason}
          onChange={setReason}
          error={errorOf(errors, 'reason')}
        />
        <TextArea
          name="note"
          label="为什么要看"
          hint="写事情，不写号码；会记进审计"
          value={note}
          onChange={setNote}
          maxLength={100}
          error={errorOf(errors, 'note')}
        />
        <Box className="records-actions">
          <Button submit look="line" busy={revealing.busy} busyText="正在记录">
            显示，并记一行
          </Button>
        </Box>
      </Form>
      <LiveRegion>
        {shown && (
          <Block padded>
            <Notice tone="blue" title={shown}>
              看完请关上这一页。
            </Notice>
          </Block>
        )}
      </LiveRegion>
    </>
  );
}
