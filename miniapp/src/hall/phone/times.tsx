import { timeOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { listSlots } from '@jianghan/shared/marriage/contract';
import { useState } from 'react';
import { RadioGroup } from '../../components/choice';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { useRemote } from '../../use-remote';

interface TimesProps {
  officeId: string;
  value: string | null;
  onChange: (slotId: string) => void;
  error: string | undefined;
}

/** The same free times that residents see: first the day, then the time. */
export function Times({ officeId, value, onChange, error }: TimesProps) {
  const calendar = useRemote(listSlots, { params: { officeId }, query: { service: 'MARRY' } });
  const [chosenOn, setOn] = useState<string | null>(null);
  return (
    <Remote of={calendar}>
      {({ days }) => {
        const free = days.filter(({ state }) => state === 'free');
        if (free.length === 0) return <Empty title="现在没有空号">约满了；来电人可以在办公时间直接来取号。</Empty>;
        const day = free.find(({ on }) => on === chosenOn);
        return (
          <>
            <RadioGroup
              name="on"
              legend="哪一天"
              columns={3}
              options={free.map(({ on, left }) => ({
                value: on,
                label: sayDate(on).split(' ')[0],
                note: `${sayDate(on).split(' ')[1]} 余 ${left}`,
              }))}
              value={chosenOn}
              onChange={setOn}
              error={day === undefined ? error : undefined}
            />
            {day !== undefined && (
              <RadioGroup
                name="slotId"
                legend="几点"
                columns={4}
                options={day.slots.map(({ slotId, startsAt, left }) => ({
                  value: slotId,
                  label: timeOf(startsAt),
                  note: left > 0 ? `余 ${left}` : '约满',
                  disabled: left === 0,
                }))}
                value={value}
                onChange={onChange}
                error={error}
              />
            )}
          </>
        );
      }}
    </Remote>
  );
}
