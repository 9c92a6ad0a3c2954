import { sayDateTime } from '@jianghan/shared/calendar/words';
import { type ChangeItem, decidePlaceChange } from '@jianghan/shared/eldercare/contract-oversight';
import { CHANGE_STATES } from '@jianghan/shared/eldercare/own-place';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Notice } from '../../components/notice';
import { Row } from '../../components/row';
import { TextArea } from '../../components/text-area';
import { errorOf } from '../../use-command';
import { PaneHead } from '../pane-head';
import { PlacesProblem } from '../problem';
import { usePresent } from '../use-present';

interface PaneProps {
  item: ChangeItem;
  onSettled: (item: ChangeItem) => void;
}

/** One proposal: every fact as it is and as it is to be. */
export function ChangePane({ item, onSettled }: PaneProps) {
  const { place, street, facts, state, proposedAt, decidedAt, reason, isMine } = item;
  return (
    <>
      <PaneHead name={place} note={`${street} · ${sayDateTime(proposedAt)} 提交`} />
      <Block label="改什么">
        {facts.map(({ title, before, after }) => (
          <Row key={title} title={title} note={`现在：${before}`} value={`改成：${after}`} />
        ))}
      </Block>
      {state !== 'proposed' && (
        <Notice tone={state === 'approved' ? 'done' : 'warn'} title={CHANGE_STATES[state]}>
          {[decidedAt && sayDateTime(decidedAt), reason].filter(Boolean).join(' · ')}
        </Notice>
      )}
      {state === 'proposed' && isMine && (
        <Notice tone="warn" title="这份改动是您自己提的">
          请另一位区级经办人来审批。
        </Notice>
      )}
      {state === 'proposed' && !isMine && <Decision item={item} onSettled={onSettled} />}
    </>
  );
}

function Decision({ item: { changeId }, onSettled }: PaneProps) {
  const [reason, setReason] = useState('');
  const decide = usePresent(decidePlaceChange, 'change', onSettled);
  const send = (isApproved: boolean) => {
    const body = { isApproved, reason: reason.trim() === '' ? null : reason.trim() };
    void decide.run({ params: { changeId }, body });
  };
  return (
    <>
      <Errors errors={decide.errors} attempt={decide.attempt} />
      <PlacesProblem of={decide.problem} />
      <TextArea
        name="reason"
        label="理由"
        hint="不同意的要写，机构看得到"
        maxLength={300}
        value={reason}
        onChange={setReason}
        error={errorOf(decide.errors, 'reason')}
      />
      <Box className="places-steps">
        <Button onPress={() => send(true)} busy={decide.busy} busyText="正在保存">
          核对过，同意
        </Button>
        <Button look="line" onPress={() => send(false)} disabled={decide.busy}>
          不同意
        </Button>
      </Box>
    </>
  );
}
