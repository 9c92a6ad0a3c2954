import { dateOf } from '@jianghan/shared/calendar/dates';
import { recordDelivery } from '@jianghan/shared/relief/contract-casework';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { State } from '../../components/tag';
import { WhenField } from '../../components/when-field';
import { errorOf, useCommand } from '../../use-command';
import { sayGrant, sayStanding, standingOf } from '../grant-words';
import { CaseworkProblem } from '../problem';

type Grant = ReliefFile['grants'][number];

interface GrantsProps {
  file: ReliefFile;
  onDone: (words: string) => void;
}

const TONES = { quiet: 'quiet', done: 'done', failed: 'danger', open: 'warn' } as const;

function Standing({ grant }: { grant: Grant }) {
  return <State tone={TONES[standingOf(grant)]}>{sayStanding(grant)}</State>;
}

/** What is proposed, granted and handed over, each by itself. */
export function Grants({ file, onDone }: GrantsProps) {
  const { caseId, grants } = file;
  const [chosen, setChosen] = useState<string>();
  if (grants.length === 0) return null;
  const done = (words: string) => {
    setChosen(undefined);
    onDone(words);
  };
  return (
    <Block padded>
      <Heading level={3}>怎么帮</Heading>
      {grants.map((grant) => (
        <Box key={grant.grantId} className="casework-log">
          <Box className="casework-case-head">
            <Box className="casework-words">{`${grant.isPrepaid ? '先行：' : ''}${sayGrant(grant)}`}</Box>
            <Standing grant={grant} />
          </Box>
          {isToDeliver(grant) && chosen !== grant.grantId && (
            <Button look="text" small onPress={() => setChosen(grant.grantId)}>
              记下送到
            </Button>
          )}
          {chosen === grant.grantId && <Delivery caseId={caseId} grant={grant} onDone={done} />}
        </Box>
      ))}
    </Block>
  );
}

const isToDeliver = ({ kind, isGranted, isDelivered, isStopped }: Grant) =>
  kind !== 'money' && isGranted && !isDelivered && !isStopped;

interface DeliveryProps {
  caseId: string;
  grant: Grant;
  onDone: (words: string) => void;
}

/** On which day it came, and who signed for it. */
function Delivery({ caseId, grant, onDone }: DeliveryProps) {
  const today = dateOf(new Date());
  const recording = useCommand(recordDelivery);
  const [deliveredOn, setDeliveredOn] = useState(today);
  const [receivedBy, setReceivedBy] = useState('');
  const [note, setNote] = useState('');
  const { errors } = recording;
  const send = async () => {
    const body = { deliveredOn, receivedBy, note: note.trim() === '' ? null : note };
    const reply = await recording.run({ params: { caseId, grantId: grant.grantId }, body });
    if (reply !== undefined) onDone(`${grant.what ?? ''}：记下送到了`);
  };
  return (
    <Form label={`${grant.what ?? ''}送到了`} onSubmit={() => void send()}>
      <Errors errors={errors} attempt={recording.attempt} />
      <CaseworkProblem of={recording.problem} />
      <Box className="casework-pair">
        <WhenField
          name="deliveredOn"
          kind="date"
          label="哪天送到"
          until={today}
          value={deliveredOn}
          onChange={setDeliveredOn}
          error={errorOf(errors, 'deliveredOn')}
        />
        <Field
          name="receivedBy"
          label="谁签收"
          maxLength={50}
          value={receivedBy}
          onChange={setReceivedBy}
          error={errorOf(errors, 'receivedBy')}
        />
      </Box>
      <Field
        name="note"
        label="备注（可不填）"
        maxLength={500}
        value={note}
        onChange={setNote}
        error={errorOf(errors, 'note')}
      />
      <Box className="casework-tools">
        <Button submit look="line" small busy={recording.busy} busyText="正在记下">
          记下送到
        </Button>
      </Box>
    </Form>
  );
}
