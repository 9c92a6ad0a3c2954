import type { Office } from '@jianghan/shared/marriage/schemas';
import type { ReactNode } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Help } from '../../components/help';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { useTheme } from '../../theme/theme';
import { Bar } from './bar';
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
  const where = <Where offices={items} office={office} draft={draft} />;
  return <OfOffice key={office.officeId} office={office} where={where} />;
}

function OfOffice({ office, where }: { office: Office; where: ReactNode }) {
  const { elder } = useTheme();
  const { slots, days, day, slot, asOf } = useSlots(office);
  const Chooser = elder ? ByList : ByGrid;
  return (
    <Page
      title={TITLE}
      fallback="/marriage/people"
      phone={office.phone}
      staleAt={slots.staleAt}
      bar={(!elder || day) && <Bar day={day} slot={slot} />}
    >
      {where}
      {slots.error && slots.data && (
        <Box className="calendar-stale">
          <Notice tone="warn" title={`这是 ${slots.staleAt ?? asOf} 的余量，可能变了`}>
            <Button look="text" onPress={slots.retry}>
              再看一次
            </Button>
          </Notice>
        </Box>
      )}
      <Remote of={slots} rows={4}>
        {(calendar) => <Chooser office={office} calendar={calendar} days={days} day={day} slot={slot} />}
      </Remote>
      {!elder && <Help office={{ name: '婚姻登记处', phone: office.phone }} />}
    </Page>
  );
}
