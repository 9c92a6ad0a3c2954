import { handOverRelief, listReliefColleagues } from '@jianghan/shared/relief/contract-casework';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { ROLE_NAMES } from '@jianghan/shared/staff/roles';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Remote } from '../../components/remote';
import { errorOf, useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { CaseworkProblem } from '../problem';

interface HandOverProps {
  file: ReliefFile;
  onDone: (words: string) => void;
}

/** To somebody else of the same street, or back to the pile of the new. */
export function HandOver({ file, onDone }: HandOverProps) {
  const [isOpen, setOpen] = useState(false);
  if (file.claimedBy === null) return null;
  if (!isOpen) {
    return (
      <Box className="casework-nav">
        <Button look="text" small icon="swap" onPress={() => setOpen(true)}>
          移交给别人
        </Button>
      </Box>
    );
  }
  const done = (words: string) => {
    setOpen(false);
    onDone(words);
  };
  return <HandOverForm file={file} onDone={done} onCancel={() => setOpen(false)} />;
}

const PILE = 'pile';

function HandOverForm({ file, onDone, onCancel }: HandOverProps & { onCancel: () => void }) {
  const { caseId, version } = file;
  const colleagues = useRemote(listReliefColleagues, { params: { caseId } });
  const handing = useCommand(handOverRelief);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = async () => {
    setMissing(to === null);
    if (to === null) return;
    const body = { version, to: to === PILE ? null : to, reason };
    const reply = await handing.run({ params: { caseId }, body });
    if (reply !== undefined) onDone(reply.claimedBy === null ? '已放回“新的”' : `已交给${reply.claimedBy.name}`);
  };
  const names: Readonly<Record<string, string>> = ROLE_NAMES;
  return (
    <Block padded>
      <Form label="移交" onSubmit={() => void send()}>
        <Heading level={2} look="plain">
          移交
        </Heading>
        <Errors errors={handing.errors} attempt={handing.attempt} />
        <CaseworkProblem of={handing.problem} />
        <Remote of={colleagues} rows={2}>
          {({ items }) => (
            <RadioGroup
              name="to"
              legend="交给谁"
              options={[
                ...items.map(({ staffId, name, role }) => ({ value: staffId, label: name, note: names[role] ?? role })),
                { value: PILE, label: '放回“新的”', note: '谁有空谁领' },
              ]}
              value={to}
              onChange={setTo}
              error={isMissing && to === null ? '请选交给谁' : errorOf(handing.errors, 'to')}
            />
          )}
        </Remote>
        <Field
          name="reason"
          label="原因"
          maxLength={200}
          value={reason}
          onChange={setReason}
          error={errorOf(handing.errors, 'reason')}
        />
        <Box className="casework-steps">
          <Button submit look="line" busy={handing.busy} busyText="正在移交">
            移交
          </Button>
          <Button look="text" onPress={onCancel}>
            不交了
          </Button>
        </Box>
      </Form>
    </Block>
  );
}
