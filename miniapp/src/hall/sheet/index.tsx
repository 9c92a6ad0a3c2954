import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate, sayTime } from '@jianghan/shared/calendar/words';
import { getDaySheet } from '@jianghan/shared/hall/contract';
import type { DaySheet, SheetItem } from '@jianghan/shared/hall/schemas';
import { useEffect } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { replaceWith, useParams } from '../../navigate';
import { CAN_PRINT, printPage } from '../../print';
import { useRemote } from '../../use-remote';
import { useDay } from '../board/use-day';
import { HallFrame } from '../frame';
import { useHall } from '../use-hall';
import { sayResult, sayWhen, sayWho } from '../words';

/** The list of a date on paper: masked names, a place for a tick, no matter of whoever drew a number beyond its name. */
export default function Sheet() {
  const { on = dateOf(new Date()) } = useParams();
  const { me, officeId } = useHall();
  return (
    <HallFrame title="当天名单" here="sheet" office={officeId}>
      <Remote of={me}>
        {() => officeId !== undefined && <OfDate key={`${officeId} ${on}`} officeId={officeId} on={on} />}
      </Remote>
    </HallFrame>
  );
}

function OfDate({ officeId, on }: { officeId: string; on: string }) {
  const first = useRemote(getDaySheet, { params: { officeId, on }, query: { limit: 50 } });
  const day = useDay({ officeId, on, first });
  const { hasMore, loadMore } = day;
  const seen = day.items.length;
  // Paper has no button for more.
  useEffect(() => {
    if (hasMore && seen > 0) void loadMore();
  }, [hasMore, loadMore, seen]);
  const turn = (days: number) => () => replaceWith(`/hall/sheet?office=${officeId}&on=${addDays(on, days)}`);
  return (
    <>
      <Box className="hall-tools hall-unprinted">
        <Button look="line" small onPress={turn(-1)}>
          前一天
        </Button>
        <Button look="line" small onPress={turn(1)}>
          后一天
        </Button>
        {CAN_PRINT && (
          <Button small onPress={printPage}>
            打印
          </Button>
        )}
      </Box>
      <Remote of={first} rows={4}>
        {(sheet) => <Paper sheet={sheet} items={day.items} />}
      </Remote>
    </>
  );
}

function Paper({ sheet: { officeName, on, counts }, items }: { sheet: DaySheet; items: readonly SheetItem[] }) {
  return (
    <Block padded className="hall-sheet">
      <Heading level={2} look="title">{`${officeName} ${sayDate(on)}`}</Heading>
      <Paragraph tone="quiet">
        {`预约 ${counts.booked}，到了 ${counts.arrived}，现场取号 ${counts.walkIns}，办完 ${counts.done}，没来 ${counts.noShows}`}
      </Paragraph>
      {items.length === 0 ? (
        <Empty title="这一天还没有人" />
      ) : (
        <Box as="ul" label="名单">
          {items.map((item) => (
            <Box as="li" key={item.key} className="hall-sheet-row">
              <Box>{item.ticket?.label ?? (item.startsAt === null ? '' : sayTime(item.startsAt))}</Box>
              <Box>
                {sayWho(item)}
                <Box as="span" className="hall-line-note">
                  {item.reference ?? sayWhen(item)}
                </Box>
              </Box>
              <Box className="hall-sheet-result">{sayResult(item) ?? item.stateText}</Box>
              {item.people.length > 0 && (
                <Box className="hall-sheet-numbers">{item.people.map(({ idNumber }) => idNumber).join('　')}</Box>
              )}
            </Box>
          ))}
        </Box>
      )}
    </Block>
  );
}
