import { actOnCare } from '@jianghan/shared/care/contract-desk';
import type { StaffCareMove } from '@jianghan/shared/care/moves';
import type { CareFile } from '@jianghan/shared/care/views';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Paragraph } from '../../components/text';
import { useCommand } from '../../use-command';
import { fieldsOf, inputOf, type Typed, writtenIn } from '../fields';
import { MoveForm } from '../move-form';

interface ActionsProps {
  file: CareFile;
  onDone: (words: string) => void;
  onOvertaken: () => void;
}

/** What says no or takes back stands last and quiet. */
const ENDS: readonly string[] = ['decline', 'withdraw', 'cancel', 'call_off', 'stop', 'return', 'pass', 'correct'];

/** The steps that the table opens to this person now, each with what it needs. */
export function Actions({ file, onDone, onOvertaken }: ActionsProps) {
  const { caseId, kind, version } = file;
  const acting = useCommand(actOnCare);
  const [chosen, setChosen] = useState<string>();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Typed>>>({});
  const steps = [...file.actions].sort((a, b) => Number(ENDS.includes(a.action)) - Number(ENDS.includes(b.action)));
  const here = steps.find(({ action }) => action === chosen);
  const typed = drafts[chosen ?? ''] ?? {};
  const fields = chosen === undefined ? [] : fieldsOf(kind, chosen);
  const close = () => {
    acting.clear();
    setChosen(undefined);
  };
  const send = async (button: string) => {
    const move = { kind, action: chosen, input: inputOf(fields, typed) } as StaffCareMove;
    const reply = await acting.run({ params: { caseId }, body: { version, move } });
    if (reply === undefined) return;
    close();
    setDrafts({});
    onDone(`${button}：已记下，现在是“${reply.stateText}”`);
  };
  if (here !== undefined) {
    return (
      <Block padded>
        <MoveForm
          button={here.button}
          fields={fields}
          running={acting}
          typed={typed}
          onTyped={(changed) => setDrafts({ ...drafts, [here.action]: changed })}
          onSend={() => void send(here.button)}
          onCancel={close}
          onOvertaken={onOvertaken}
        />
      </Block>
    );
  }
  return (
    <Block padded>
      <Heading level={3}>现在可以办</Heading>
      {chosen !== undefined && <NoLonger text={writtenIn(fields, typed)} onRead={close} />}
      {steps.length === 0 && (
        <Paragraph size="second" tone="quiet">
          现在不用您办什么；轮到您时会回到“要办的”。
        </Paragraph>
      )}
      <Box className="caredesk-steps">
        {steps.map(({ action, button }, at) => (
          <Button key={action} look={lookOf(action, at === 0)} onPress={() => setChosen(action)}>
            {button}
          </Button>
        ))}
      </Box>
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
      {text !== '' && <Box className="caredesk-written">{text}</Box>}
      <Button look="text" small onPress={onRead}>
        知道了
      </Button>
    </Notice>
  );
}
