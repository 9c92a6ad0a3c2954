import { worthGiven } from '@jianghan/shared/relief/amounts';
import { actOnRelief } from '@jianghan/shared/relief/contract-casework';
import type { StaffAction } from '@jianghan/shared/relief/moves';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { inYuan } from '@jianghan/shared/relief/written';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { Paragraph, Text } from '../../components/text';
import { useCommand } from '../../use-command';
import { sayGrant, sayStanding } from '../grant-words';
import { CaseworkProblem } from '../problem';
import { amountChecks, type Check, worthOfDraft } from './amount';
import { type Draft, moveOf } from './draft';
import { FIELDS } from './fields';
import { StepFields } from './step-fields';

interface StepFormProps {
  action: StaffAction;
  button: string;
  file: ReliefFile;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  onCancel: () => void;
  onDone: (words: string) => void;
  /** Somebody else was faster: the case is read again, and what is typed stays. */
  onOvertaken: () => void;
}

/** One step of the table with what it asks for. */
export function StepForm({ action, button, file, draft, onDraft, onCancel, onDone, onOvertaken }: StepFormProps) {
  const acting = useCommand(actOnRelief);
  const checks = 'grants' in FIELDS[action] ? checksOf(action, file, draft) : [];
  const isStopped = checks.some(({ tone }) => tone === 'danger');
  const send = async () => {
    if (isStopped) return;
    const params = { caseId: file.caseId };
    const reply = await acting.run({ params, body: { version: file.version, move: moveOf(action, draft) } });
    if (reply === undefined) return;
    acting.clear();
    onDone(`${button}：已记下，现在是“${reply.stateText}”`);
  };
  const isOvertaken = acting.problem?.code === 'state_changed';
  return (
    <Form label={button} onSubmit={() => void send()}>
      <Heading level={2} look="plain">
        {button}
      </Heading>
      <Errors errors={acting.errors} attempt={acting.attempt} />
      <CaseworkProblem of={acting.problem} />
      {isOvertaken && (
        <Button look="line" small icon="refresh" onPress={onOvertaken}>
          看最新的情况
        </Button>
      )}
      {Object.keys(FIELDS[action]).length === 0 && (
        <Paragraph size="second" tone="quiet">
          这一步不用填什么，记下就生效，会告诉本人。
        </Paragraph>
      )}
      <GivenAlready action={action} file={file} />
      <StepFields {...{ action, file, draft, onDraft }} errors={acting.errors} underGrants={<Checks of={checks} />} />
      {isStopped && (
        <Notice tone="danger" title="这个数额现在不能提交">
          请看金额下面红色的一行，改好再提交。
        </Notice>
      )}
      <Box className="casework-steps">
        <Button submit busy={acting.busy} busyText="正在记下" disabled={isStopped}>
          {button}
        </Button>
        <Button look="text" onPress={onCancel}>
          先不办
        </Button>
      </Box>
      {action === 'propose' && (
        <Paragraph size="small" tone="quiet">
          录入的人不能决定自己录的这一件。
        </Paragraph>
      )}
    </Form>
  );
}

const ABOUT_MONEY: readonly StaffAction[] = ['publish', 'propose', 'approve', 'approve_first', 'refuse'];

/** What was given in advance stands before whoever proposes or decides: it counts, and is not given again. */
function GivenAlready({ action, file }: Pick<StepFormProps, 'action' | 'file'>) {
  const given = file.grants.filter(({ isPrepaid, isStopped }) => isPrepaid && !isStopped);
  if (given.length === 0 || !ABOUT_MONEY.includes(action)) return null;
  const isProposing = action === 'publish' || action === 'propose';
  return (
    <Notice tone="blue" title={`已经先行救助 ${inYuan(worthGiven(given))}`}>
      <Box as="ul">
        {given.map((grant) => (
          <Box as="li" key={grant.grantId}>
            {`${sayGrant(grant)}：${sayStanding(grant)}`}
          </Box>
        ))}
      </Box>
      {isProposing
        ? '已经算在合计里。下面只写另外再给的；不用再给，就不加。'
        : `这次决定合计 ${inYuan(file.amountFen)}，已经算上先行救助的。`}
    </Notice>
  );
}

function checksOf(action: StaffAction, file: ReliefFile, { grants, minutes }: Draft): Check[] {
  const asked = {
    lane: file.lane ?? file.proposal.lane,
    amountFen: worthOfDraft(grants),
    givenFen: worthGiven(file.grants),
    hasMinutes: minutes !== null,
    isPrepaying: action === 'prepay',
  };
  return amountChecks(asked, file);
}

const SIGN = { done: 'check', warn: 'warning', danger: 'warning', quiet: 'info' } as const;

function Checks({ of: checks }: { of: readonly Check[] }) {
  if (checks.length === 0) return null;
  return (
    <Box className="casework-checks" as="ul" label="数额">
      {checks.map(({ tone, text }) => (
        <Box as="li" key={text} className={`casework-check tone-${tone}`}>
          <Icon name={SIGN[tone]} size={16} />
          <Text>{text}</Text>
        </Box>
      ))}
    </Box>
  );
}
