import { Page } from '../../components/page';
import { Paragraph } from '../../components/text';
import { PURPOSES } from '../../consent-texts';
import { Mine } from '../mine';
import { ConsentCard } from './consent-card';

/** What the person agreed to, and the way out of it: one press each, as easy as agreeing (P-04). */
export default function Consents() {
  return (
    <Page title="授权与同意" fallback="/me">
      <Paragraph size="second" tone="quiet">
        每一项都单独问您，随时能撤回。撤回不影响到窗口办事。
      </Paragraph>
      <Mine>{(me) => PURPOSES.map((purpose) => <ConsentCard key={purpose} me={me} purpose={purpose} />)}</Mine>
    </Page>
  );
}
