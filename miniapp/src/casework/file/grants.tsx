import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { recordDelivery } from '@jianghan/shared/relief/contract-casework';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { inYuan } from '@jianghan/shared/relief/written';
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
import { CaseworkProblem } from '../problem';

type Grant = ReliefFile['grants'][number];

interface GrantsProps {
  file: ReliefFile;
  onDone: (words: string) => void;
}

function sayGrant({ kind, amountFen, payOn, what, provider, quantity, valueFen }: Grant): string {
  if (kind === 'money') return `${inYuan(amountFen ?? 0)}${payOn === null ? '' : `，${sayDate(payOn)}发`}`;
  if (kind === 'service') return `${what}（${provider}）`;
  return `${what} ${quantity} 件，值 ${inYuan(valueFen ?? 0)}`;
}

function Standing({ grant }: { grant: Grant }) {
  if (grant.isStopped) return <State tone="quiet">已停发</State>;
  if (grant.isDelivered) return <State tone="done">{grant.kind === 'money' ? '已到账' : '已送到'}</State>;
  if (grant.isGranted) return <State tone="warn">{grant.kind === 'money' ? '还没发' : '还没送到'}</State>;
  return <State tone="quiet">还在提，没决定</State>;
}

/** What is proposed, granted and handed over, each by itself (R-09). */
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
