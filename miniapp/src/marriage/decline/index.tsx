import { sayDateTime } from '@jianghan/shared/calendar/words';
import { barBooker, declineAsPartner, listClaims } from '@jianghan/shared/marriage/partner-contract';
import type { Claim } from '@jianghan/shared/marriage/schemas';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Check } from '../../components/choice';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { startOver, useParams } from '../../navigate';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { ProblemNotice } from '../problem-notice';
import { useDoors } from '../use-doors';

/** What declining means, whether the booker may name one again, and the one button that does it. */
export default function Decline() {
  const { id = '' } = useParams();
  const claims = useRemote(listClaims, { query: {} });
  useDoors(claims.error);
  const [barring, setBarring] = useState(false);
  const [decline, bar] = [useCommand(declineAsPartner), useCommand(barBooker)];
  const claim = claims.data?.items.find(({ bookingId }) => bookingId === id);
  const send = async ({ bookingId, version }: Claim) => {
    const params = { bookingId };
    const reply = barring ? await bar.run({ params, body: {} }) : await decline.run({ params, body: { version } });
    if (reply) startOver(barring ? '/marriage/barred' : '/marriage/claims');
  };
  return (
    <Page
      title="拒绝预约"
      ownHeading
      fallback="/marriage/claims"
      staleAt={claims.staleAt}
      {...(claim && { onSubmit: () => void send(claim) })}
      bar={
        claim && (
          <Button submit busy={decline.busy || bar.busy} busyText="正在拒绝">
            拒绝
          </Button>
        )
      }
    >
      <Heading level={1}>要拒绝这个预约吗？</Heading>
      <ProblemNotice problem={barring ? bar.problem : decline.problem} />
      <Remote of={claims}>
        {() => (claim ? <Meaning claim={claim} barring={barring} onChange={setBarring} /> : <NothingToDecline />)}
      </Remote>
      <Help office={claim && { name: '婚姻登记处', phone: claim.office.phone }} />
    </Page>
  );
}

interface MeaningProps {
  claim: Claim;
  barring: boolean;
  onChange: (barring: boolean) => void;
}

function Meaning({ claim, barring, onChange }: MeaningProps) {
  return (
    <>
      <Block iconRows label="要拒绝的预约">
        <Row icon="people" title={`${claim.bookerName} 填了您`} note={sayDateTime(claim.startsAt)} strong />
      </Block>
      <Heading level={2}>拒绝以后</Heading>
      <Paragraph size="second">预约马上结束。对方只会知道没有得到确认，不会知道原因。</Paragraph>
      <Paragraph size="second">您马上就能自己预约。</Paragraph>
      <Check name="barring" checked={barring} onChange={onChange}>
        以后也不让这个人再填写我
      </Check>
    </>
  );
}

function NothingToDecline() {
  return (
    <Empty title="没有等您确认的预约" icon="done" step={{ text: '看有没有人填了您', to: '/marriage/claims' }}>
      可能已经拒绝、取消，或者到期了。
    </Empty>
  );
}
