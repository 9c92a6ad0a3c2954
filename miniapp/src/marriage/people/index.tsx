import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { useTheme } from '../../theme/theme';
import { useShown } from '../use-shown';
import { OneByOne } from './one-by-one';
import { OnePage } from './one-page';
import { useDraft } from './use-people';
import './index.css';

/** Information first, time last: both people are filled in once; in elder mode one question stands on each page. */
export default function People() {
  const { elder } = useTheme();
  const { draft, ...known } = useDraft();
  const shown = useShown();
  if (!draft.data || !shown) {
    return (
      <Page title="两个人的信息" fallback="/marriage/guide">
        <Remote of={draft} rows={4}>
          {() => null}
        </Remote>
      </Page>
    );
  }
  const Asked = elder ? OneByOne : OnePage;
  return <Asked draft={draft.data} {...known} />;
}
