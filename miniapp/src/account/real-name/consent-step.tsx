import { CONSENT_VERSIONS } from '@jianghan/shared/account/contract';
import { Button } from '../../components/button';
import { Check } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Review } from '../../components/review';
import { Paragraph } from '../../components/text';
import { CONSENT_TEXTS } from '../../consent-texts';
import { errorOf } from '../../use-command';
import { Intro } from '../intro';
import { ProblemNotice } from '../problem-notice';
import { useConsent } from './use-consent';

/** Asked on its own before the first identity number, never together with anything else (P-02). */
export function ConsentStep() {
  const { agreed, setAgreed, give, busy, problem, errors, attempt } = useConsent();
  const text = CONSENT_TEXTS.identity;
  const next = (
    <Button submit busy={busy} busyText="正在保存">
      同意，继续
    </Button>
  );
  return (
    <Page title="实名" ownHeading fallback="/me" onSubmit={() => void give()} bar={next}>
      <Intro title="先问您一句">实名要用到身份证号。请看完再决定，不同意也能到窗口办。</Intro>
      <Errors errors={errors} attempt={attempt} />
      <ProblemNotice problem={problem} />
      <Review title={text.title} items={text.points} />
      <Check name="agree" checked={agreed} onChange={setAgreed} error={errorOf(errors, 'agree')}>
        {text.agree}
      </Check>
      <Paragraph size="small" tone="quiet">
        {`文本版本 ${CONSENT_VERSIONS.identity}`}
      </Paragraph>
      <Help />
    </Page>
  );
}
