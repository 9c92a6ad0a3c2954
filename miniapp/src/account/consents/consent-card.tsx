import type { ConsentPurpose, Me } from '@jianghan/shared/account/contract';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Review } from '../../components/review';
import { State } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { REAL_NAME } from '../../session';
import { CONSENT_TEXTS, standing } from '../consent-texts';
import { ProblemNotice } from '../problem-notice';
import { sayDay } from '../say-day';
import { useWithdraw } from './use-withdraw';

interface CardProps {
  me: Me;
  purpose: ConsentPurpose;
}

function Given({ me, purpose, onWithdraw, busy }: CardProps & { onWithdraw: () => void; busy: boolean }) {
  const given = standing(me, purpose);
  if (!given) return null;
  return (
    <>
      <State tone="done">已同意</State>
      <Paragraph size="second" tone="quiet">
        {`${sayDay(given.givenAt)}同意，文本版本 ${given.version}`}
      </Paragraph>
      <Paragraph size="second">{CONSENT_TEXTS[purpose].withdrawn}</Paragraph>
      <Button look="line" onPress={onWithdraw} busy={busy} busyText="正在撤回">
        撤回同意
      </Button>
    </>
  );
}

function NotGiven() {
  return (
    <>
      <State tone="quiet">没有同意</State>
      <Paragraph size="second">不能在网上预约，别的照常用。带身份证到窗口一样办。</Paragraph>
      <Button look="line" to={REAL_NAME}>
        看看同意书
      </Button>
    </>
  );
}

/** One purpose: how it stands, what changes when it is withdrawn, and what was agreed to, word by word. */
export function ConsentCard({ me, purpose }: CardProps) {
  const { withdraw, isWithdrawn, busy, problem } = useWithdraw(purpose);
  const text = CONSENT_TEXTS[purpose];
  const isGiven = standing(me, purpose) !== undefined;
  return (
    <>
      <LiveRegion>
        {isWithdrawn && !isGiven && (
          <Notice tone="done" title="已经撤回">
            从现在起不再使用。想再同意，随时可以。
          </Notice>
        )}
      </LiveRegion>
      <ProblemNotice problem={problem} />
      <Block padded className="account-consent">
        <Heading level={2} look="plain">
          {text.title}
        </Heading>
        {isGiven ? <Given me={me} purpose={purpose} onWithdraw={() => void withdraw()} busy={busy} /> : <NotGiven />}
      </Block>
      <Review title="同意书写了什么" items={text.points} />
    </>
  );
}
