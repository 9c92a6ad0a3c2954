import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { Office } from '@jianghan/shared/marriage/schemas';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Text } from '../../components/text';
import { go, goBack, useParams } from '../../navigate';
import { useTheme } from '../../theme/theme';
import { ByGrid } from './by-grid';
import { ByList } from './by-list';
import { useOffices, useSlots } from './use-calendar';
import { Where } from './where';
import './index.css';

const TITLE = '选日子和时间';

/** A day and a time: a month grid; in elder mode a list of days, then one of times. */
export default function Calendar() {
  const { offices, items, office, draft } = useOffices();
  if (!office) {
    return (
      <Page title={TITLE} fallback="/marriage/people">
        <Remote of={offices} rows={4}>
          {() => null}
        </Remote>
      </Page>
    );
  }
  return (
    <OfOffice key={office.officeId} office={office} where={<Where offices={items} office={office} draft={draft} />} />
  );
}

function OfOffice({ office, where }: { office: Office; where: React.ReactNode }) {
  const { elder } = useTheme();
  const { back } = useParams();
  const { slots, days, day, slot, asOf } = useSlots(office);
  const onward = () => (back === 'review' ? goBack('/marriage/review') : go('/marriage/review'));
  const Chooser = elder ? ByList : ByGrid;
  return (
    <Page
      title={TITLE}
      fallback="/marriage/people"
      phone={office.phone}
      staleAt={slots.staleAt}
      bar={
        <>
          {slot && (
            <Box className="calendar-said">
              <Box>
                已选 <Text strong>{sayDateTime(slot.startsAt)}</Text>
              </Box>
              <Box className="calendar-left">{`余 ${slot.left}`}</Box>
            </Box>
          )}
          <Button onPress={onward} disabled={!slot}>
            {slot ? '下一步：核对信息' : day ? '请选一个时间' : '请选一个日子'}
          </Button>
        </>
      }
    >
      {where}
      {slots.error && slots.data && (
        <Notice tone="warn" title={`这是 ${slots.staleAt ?? asOf} 的余量，可能变了`}>
          <Button look="text" onPress={slots.retry}>
            再看一次
          </Button>
        </Notice>
      )}
      <Remote of={slots} rows={4}>
        {(calendar) => <Chooser office={office} calendar={calendar} days={days} day={day} slot={slot} />}
      </Remote>
    </Page>
  );
}
