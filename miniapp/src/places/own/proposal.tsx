import { sayDateTime } from '@jianghan/shared/calendar/words';
import { withdrawPlaceChange } from '@jianghan/shared/eldercare/contract-keeping';
import { CHANGE_STATES, type PlaceChange } from '@jianghan/shared/eldercare/own-place';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { PlacesProblem } from '../problem';
import { usePresent } from '../use-present';
import type { OwnProps } from './pane';
import { ProposalForm } from './proposal-form';

const TONES = { proposed: 'blue', approved: 'done', refused: 'warn', withdrawn: 'blue' } as const;

function Facts({ of }: { of: PlaceChange }) {
  return (
    <Block>
      {of.facts.map(({ title, before, after }) => (
        <Row key={title} title={title} note={`原来：${before}`} value={after} />
      ))}
    </Block>
  );
}

/** What only the district may change: how the last proposal stands, and a new one. */
export function Proposal(props: OwnProps) {
  const { place, onPlace } = props;
  const { placeId, change, name, address, phone, filingNo } = place;
  const [isOpen, setOpen] = useState(false);
  const withdraw = usePresent(withdrawPlaceChange, 'place', onPlace);
  const stop = () => void withdraw.run({ params: { placeId, changeId: change?.changeId ?? '' }, body: {} });
  return (
    <>
      <Heading level={2}>名称、地址、电话和证书</Heading>
      {change !== null && (
        <>
          <Notice tone={TONES[change.state]} title={CHANGE_STATES[change.state]}>
            {change.reason ?? `${sayDateTime(change.decidedAt ?? change.proposedAt)}`}
          </Notice>
          <Facts of={change} />
        </>
      )}
      <PlacesProblem of={withdraw.problem} />
      {change?.state === 'proposed' && (
        <Button look="text" onPress={stop} busy={withdraw.busy} busyText="正在撤回">
          撤回这份改动
        </Button>
      )}
      {isOpen ? (
        <ProposalForm {...props} onDone={() => setOpen(false)} />
      ) : (
        <>
          <Block>
            <Row title="名称" value={name} />
            <Row title="地址" value={address} />
            <Row title="电话" value={phone} />
            <Row title="备案号" value={filingNo ?? '没有填'} />
          </Block>
          <Paragraph size="second" tone="quiet">
            这些改了要区里同意才生效。
          </Paragraph>
          <Button look="line" onPress={() => setOpen(true)}>
            提交改动
          </Button>
        </>
      )}
    </>
  );
}
