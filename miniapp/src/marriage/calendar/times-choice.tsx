import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { Office, Slot, SlotDay } from '@jianghan/shared/marriage/schemas';
import { Box } from '../../components/box';
import { RadioGroup } from '../../components/choice';
import { Notice } from '../../components/notice';
import { chooseTime } from '../chosen';
import { timeOptions } from './times';

interface TimesProps {
  office: Office;
  day: SlotDay;
  slot: Slot | undefined;
}

/** The times of one day, or why there are none. */
export function Times({ office: { officeId }, day, slot }: TimesProps) {
  if (day.state === 'unreleased') {
    return (
      <Notice title="这一天还没放号">
        {day.releasesAt ? `${sayDateTime(day.releasesAt)} 开放，到时再来看。` : '到时再来看。'}
      </Notice>
    );
  }
  const choose = (slotId: string) => {
    const found = day.slots.find((one) => one.slotId === slotId);
    if (found) chooseTime({ officeId, on: day.on, slotId, startsAt: found.startsAt });
  };
  return (
    <>
      {day.state === 'full' && (
        <Notice title="这一天约满了">取消的位子会放回来，可以过一会儿再看，也可以选别的日子。</Notice>
      )}
      <Box className="calendar-times">
        <RadioGroup
          name="slotId"
          legend="时间"
          legendHidden
          columns={4}
          options={timeOptions(day.slots)}
          value={slot?.slotId ?? null}
          onChange={choose}
        />
      </Box>
    </>
  );
}
