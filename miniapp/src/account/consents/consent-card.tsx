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
import { go } from '../../navigate';
import { REAL_NAME } from '../../session';
import { CONSENT_TEXTS, standing } from '../consent-texts';
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
        <Paragraph size="second">没有同意时不能在网上预约，别的照常用。带身份证到窗口一样办。</Paragraph>
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
  const press = () => (isGiven ? void withdraw() : go(REAL_NAME));
  return (
    <>
      <LiveRegion>{isWithdrawn && !isGiven && <Withdrawn />}</LiveRegion>
      <ProblemNotice problem={problem} />
      <Block padded className="account-consent">
        <Heading level={2} look="plain">
          {text.title}
        </Heading>
        <Standing me={me} purpose={purpose} />
        <Button look="line" onPress={press} busy={busy} busyText="正在撤回">
          {isGiven ? '撤回同意' : '看看同意书'}
        </Button>
      </Block>
      <Review title="同意书写了什么" items={text.points} />
    </>
  );
}
