import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { Checked } from './checked';
import { useReview } from './use-review';
import './index.css';

const TITLE = '核对信息';

/** Everything once more, before the one button that books. */
export default function Review() {
  const { draft, chosen, office, guestsMax } = useReview();
  if (draft.data?.complete && chosen.slotId && chosen.startsAt) {
    return (
      <Checked
        draft={draft.data}
        staleAt={draft.staleAt}
        checkAgain={draft.retry}
        startsAt={chosen.startsAt}
        office={office}
        guestsMax={guestsMax}
      />
    );
  }
  return (
    <Page title={TITLE} fallback="/marriage/calendar">
      <Remote of={draft} rows={4}>
        {({ complete }) =>
          complete ? (
            <Empty
              title="还没选时间"
              icon="calendar"
              step={{ text: '去选日子和时间', to: '/marriage/calendar?back=review' }}
            >
              两人的信息已填好。
            </Empty>
          ) : (
            <Empty
              title="两人的信息还没填完"
              icon="people"
              step={{ text: '去填完', to: '/marriage/people?back=review' }}
            >
              填过的都在。
            </Empty>
          )
        }
      </Remote>
    </Page>
  );
}
