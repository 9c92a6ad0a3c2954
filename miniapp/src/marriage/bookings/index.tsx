import { sayDateTime } from '@jianghan/shared/calendar/words';
import { BOOKING_STATES } from '@jianghan/shared/marriage/flow';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { ProblemNotice } from '../problem-notice';
import { useBookings } from './use-bookings';

/** All bookings of this person, the newest first. */
export default function Bookings() {
  const { first, items, more, showMore } = useBookings();
  return (
    <Page title="我的预约" fallback="/me" staleAt={first.staleAt}>
      <Remote
        of={first}
        empty={
          <Empty title="还没有预约" icon="calendar" step={{ text: '约结婚登记', to: '/marriage/guide' }}>
            不预约也能办，两人直接到登记处取号。
          </Empty>
        }
      >
        {() => (
          <Block iconRows label="我的预约">
            {items.map(({ bookingId, startsAt, office, state, stateText }) => (
              <Row
                key={bookingId}
                icon={BOOKING_STATES[state].live ? 'rings' : 'not-needed'}
                iconTone={BOOKING_STATES[state].live ? 'rose' : 'quiet'}
                title={sayDateTime(startsAt)}
                note={`${stateText}·${office.name}`}
                to={`/marriage/booking?id=${bookingId}`}
              />
            ))}
          </Block>
        )}
      </Remote>
      <ProblemNotice problem={more.problem} />
      {showMore && (
        <Button look="line" onPress={showMore} busy={more.busy} busyText="正在取">
          更多
        </Button>
      )}
    </Page>
  );
}
