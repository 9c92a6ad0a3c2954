import { claimRelief } from '@jianghan/shared/relief/contract-casework';
import type { StaffAction } from '@jianghan/shared/relief/moves';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Paragraph } from '../../components/text';
import { useCommand } from '../../use-command';
import { CaseworkProblem } from '../problem';
import { type Draft, draftOf, typedOf } from '../steps/draft';
import { isStaffAction } from '../steps/fields';
import { StepForm } from '../steps/step-form';

interface ActionsProps {
  file: ReliefFile;
  onDone: (words: string) => void;
  onOvertaken: () => void;
}

/** What leads on comes first; what ends a case or says no stands last and quiet. */
const LEADS: readonly string[] = [
  'accept',
  'take_back',
  'answer',
  'prepay',
  'start_check',
  'finish_check',
  'open_review',
  'propose',
  'publish',
  'end_publicity',
  'approve',
  'approve_first',
  'complete',
  'close',
];
const ENDS: readonly string[] = ['not_accept', 'refuse', 'terminate', 'stop_payment'];

/** Steps of money, which have a page of their own. */
const PAYS: readonly string[] = [
  'mend_account',
  'start_payment',
  'pay_again',
  'pay_next',
  'confirm_paid',
  'confirm_part',
  'confirm_money',
  'fail_payment',
];

const rankOf = (action: string) => {
  if (ENDS.includes(action)) return LEADS.length + 1;
  const at = LEADS.indexOf(action);
  return at === -1 ? LEADS.length : at;
};

const isOpenPayment = ({ action, closed }: ReliefFile['actions'][number]) => PAYS.includes(action) && closed === null;

/** Also what was granted before the papers, in whatever state they are. */
const isToPay = ({ kind, isGranted, isStopped, isDelivered }: ReliefFile['grants'][number]) =>
  kind === 'money' && isGranted && !isStopped && !isDelivered;

/** The steps that the table opens to this person; what is closed says why. */
export function Actions({ file, onDone, onOvertaken }: ActionsProps) {
  const [chosen, setChosen] = useState<StaffAction>();
  const [drafts, setDrafts] = useState<Partial<Record<StaffAction, Draft>>>({});
  const steps = file.actions.filter(({ action }) => isStaffAction(action));
  const open = steps.filter(({ closed }) => closed === null).sort((a, b) => rankOf(a.action) - rankOf(b.action));
  const isPayable = file.grants.some(isToPay) || file.actions.some(isOpenPayment);
  const here = open.find(({ action }) => action === chosen);
  const draft = chosen === undefined ? undefined : drafts[chosen];
  const done = (words: string) => {
    setChosen(undefined);
    setDrafts({});
    onDone(words);
  };
  if (chosen !== undefined && here !== undefined) {
    return (
      <Block padded>
        <StepForm
          key={chosen}
          action={chosen}
          button={here.button}
          file={file}
          draft={draft ?? draftOf(file)}
          onDraft={(typed) => setDrafts((before) => ({ ...before, [chosen]: typed }))}
          onCancel={() => setChosen(undefined)}
          onDone={done}
          onOvertaken={onOvertaken}
        />
      </Block>
    );
  }
  return (
    <Block padded>
      <Heading level={2} look="plain">
        现在可以办
      </Heading>
      {chosen !== undefined && <NoLonger text={typedOf(draft)} onRead={() => setChosen(undefined)} />}
      <Claim file={file} onDone={onDone} onOvertaken={onOvertaken} />
      <Box className="casework-steps">
        {open.map(({ action, button }, at) => (
          <Button
            key={action}
            look={lookOf(action, at === 0 && file.claimedBy !== null)}
            onPress={() => setChosen(action as StaffAction)}
          >
            {button}
          </Button>
        ))}
      </Box>
      {isPayable && (
        <Box className="casework-steps">
          <Button look="line" to={`/payment/case?caseId=${file.caseId}`}>
            收款账户和发放
          </Button>
        </Box>
      )}
      {open.length === 0 && !isPayable && (
        <Paragraph size="second" tone="quiet">
          这一步不在您这里，或者已经办完；能办的人会在自己的待办里看到。
        </Paragraph>
      )}
      <Closed of={file.actions.filter(({ closed }) => closed !== null)} />
    </Block>
  );
}

function lookOf(action: string, isFirst: boolean): 'main' | 'line' | 'text' {
  if (ENDS.includes(action)) return 'text';
  return isFirst ? 'main' : 'line';
}

/** Somebody took the case past this step; the words are given back. */
function NoLonger({ text, onRead }: { text: string; onRead: () => void }) {
  return (
    <Notice tone="warn" title="这一步现在不能办了" urgent>
      {text === '' ? '别人刚刚办过这一件，请看最新的情况。' : '别人刚刚办过。您写的在这里，可以复制：'}
      {text !== '' && <Box className="casework-written">{text}</Box>}
      <Button look="text" small onPress={onRead}>
        知道了
      </Button>
    </Notice>
  );
}

function Claim({ file, onDone, onOvertaken }: ActionsProps) {
  const claiming = useCommand(claimRelief);
  const claim = async () => {
    const reply = await claiming.run({ params: { caseId: file.caseId }, body: { version: file.version } });
    if (reply !== undefined) onDone('领到了，这一件由您来办');
  };
  return (
    <>
      <CaseworkProblem of={claiming.problem} />
      {claiming.problem !== undefined && (
        <Button look="line" small icon="refresh" onPress={onOvertaken}>
          看最新的情况
        </Button>
      )}
      {file.claimedBy === null && (
        <Box className="casework-steps">
          <Button busy={claiming.busy} busyText="正在领" onPress={() => void claim()}>
            领来办
          </Button>
        </Box>
      )}
    </>
  );
}

function Closed({ of: steps }: { of: ReliefFile['actions'] }) {
  if (steps.length === 0) return null;
  return (
    <Box className="casework-closed">
      <Heading level={3}>现在不能办的</Heading>
      <Box as="ul">
        {steps.map(({ action, button, closed }) => (
          <Box as="li" key={action} className="casework-closed-one">
            <Box as="span" className="casework-closed-name">
              {button}
            </Box>
            {`：${closed ?? ''}`}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
