import { revealRelief } from '@jianghan/shared/relief/contract-casework';
import { LOOK_PURPOSES, type LookPurpose } from '@jianghan/shared/trust/looks';
import { useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { errorOf, useCommand } from '../../use-command';
import { CaseworkProblem } from '../problem';

const OWN = { name: '申请人姓名', phone: '申请人电话', idNumber: '申请人身份证号' } as const;
const OF_HELPER = { helperName: '代办或反映的人姓名', helperPhone: '代办或反映的人电话' } as const;
type Value = keyof typeof OWN | keyof typeof OF_HELPER;
const NAMES = { ...OWN, ...OF_HELPER };
const PURPOSES = (Object.entries(LOOK_PURPOSES) as [LookPurpose, string][]).map(([value, label]) => ({ value, label }));

interface RevealProps {
  caseId: string;
  hasHelper: boolean;
}

/** One value in clear, for one reason that is written down. */
export function Reveal(props: RevealProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <RevealForm {...props} onCancel={() => setOpen(false)} />;
  return (
    <Box className="casework-nav">
      <Button look="text" small icon="eye" onPress={() => setOpen(true)}>
        显示完整信息（要写理由）
      </Button>
    </Box>
  );
}

function RevealForm({ caseId, hasHelper, onCancel }: RevealProps & { onCancel: () => void }) {
  const revealing = useCommand(revealRelief);
  const [field, setField] = useState<Value | null>(null);
  const [reason, setReason] = useState<LookPurpose | null>(null);
  const [note, setNote] = useState('');
  const [shown, setShown] = useState('');
  const { errors } = revealing;
  const send = async () => {
    setShown('');
    // What is missing is named by the schema, beside its field.
    const body = { field, reason, note } as { field: Value; reason: LookPurpose; note: string };
    const reply = await revealing.run({ params: { caseId }, body });
    if (reply === undefined) return;
    revealing.clear();
    setShown(`${NAMES[body.field]}：${reply.value}`);
  };
  const values = Object.entries(hasHelper ? NAMES : OWN) as [Value, string][];
  return (
    <Box className="casework-closed">
      <Heading level={3}>显示完整信息</Heading>
      <Form label="显示完整信息" onSubmit={() => void send()}>
        <Errors errors={errors} attempt={revealing.attempt} />
        <CaseworkProblem of={revealing.problem} />
        <RadioGroup
          name="field"
          legend="看哪一项"
          columns={3}
          options={values.map(([value, label]) => ({ value, label }))}
          value={field}
          onChange={setField}
          error={errorOf(errors, 'field')}
        />
        <RadioGroup
          name="reason"
          legend="用来做什么"
          columns={2}
          options={PURPOSES}
          value={reason}
          onChange={setReason}
          error={errorOf(errors, 'reason')}
        />
        <Field
          name="note"
          label="为什么要看"
          hint="写事情，不写号码；会记进审计"
          maxLength={100}
          value={note}
          onChange={setNote}
          error={errorOf(errors, 'note')}
        />
        <Box className="casework-tools">
          <Button submit look="line" small busy={revealing.busy} busyText="正在记录">
            显示，并记一行
          </Button>
          <Button look="text" small onPress={onCancel}>
            收起来
          </Button>
        </Box>
      </Form>
      <LiveRegion>
        {shown !== '' && (
          <Notice tone="blue" title={shown}>
            看完请收起来。
          </Notice>
        )}
      </LiveRegion>
    </Box>
  );
}
