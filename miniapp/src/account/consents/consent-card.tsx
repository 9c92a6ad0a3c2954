import type { ConsentPurpose, Me } from '@jianghan/shared/account/contract';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Review } from '../../components/review';
import { State } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { CONSENT_TEXTS, standing } from '../../consent-texts';
import { go } from '../../navigate';
import { ProblemNotice } from '../problem-notice';
import { sayDay } from '../say-day';
import { useWithdraw } from './use-withdraw';

interface CardProps {
  me: Me;
  purpose: ConsentPurpose;
}

function Standing({ me, purpose }: CardProps) {
  const given = standing(me, purpose);
  if (!given) {
    return (
      <>
        <State tone="quiet">没有同意</State>
        <Paragraph size="second">{CONSENT_TEXTS[purpose].without}</Paragraph>
      </>
    );
  }
  return (
    <>
      <State tone="done">已同意</State>
      <Paragraph size="second" tone="quiet">
        {`${sayDay(given.givenAt)}同意，文本版本 ${given.version}`}
      </Paragraph>
      <Paragraph size="second">{CONSENT_TEXTS[purpose].withdrawn}</Paragraph>
    </>
  );
}

function Withdrawn() {
  return (
    <Box className="account-told">
      <Notice tone="done" title="已经撤回">
        从现在起不再使用。想再同意，随时可以。
      </Notice>
    </Box>
  );
}

/** One purpose: how it stands, what changes when it is withdrawn, and what was agreed to, word by word. */
export function ConsentCard({ me, purpose }: CardProps) {
  const { withdraw, isWithdrawn, busy, problem } = useWithdraw(purpose);
  const text = CONSENT_TEXTS[purpose];
  const isGiven = standing(me, purpose) !== undefined;
  // One button that changes its words, so that whoever pressed it keeps the place.
  const press = () => (isGiven ? void withdraw() : go(text.asked.to));
  return (
    <>
      <LiveRegion>{isWithdrawn && !isGiven && <Withdrawn />}</LiveRegion>
      <ProblemNotice problem={problem} />
      <Block padded className="account-consent" label={text.title}>
        <Heading level={2} look="plain">
          {text.title}
        </Heading>
        <Standing me={me} purpose={purpose} />
        <Button look="line" onPress={press} busy={busy} busyText="正在撤回">
          {isGiven ? '撤回同意' : text.asked.text}
        </Button>
      </Block>
      <Review title={`同意书写了什么：${text.title}`} items={text.points} />
    </>
  );
}
