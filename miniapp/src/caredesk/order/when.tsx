import type { PlaceOrder } from '@jianghan/shared/care/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Check, CheckboxGroup, RadioGroup } from '../../components/choice';
import { Heading } from '../../components/heading';
import { WhenField } from '../../components/when-field';
import { WEEKDAY_OPTIONS } from '../weekdays';
import type { PartProps } from './order-form';

const REPEATS = [
  { value: 'once', label: '就一次' },
  { value: 'workdays', label: '每个工作日' },
  { value: 'weekly', label: '每周几天' },
] as const satisfies readonly { value: PlaceOrder['schedule']['repeat']; label: string }[];

/** Once, on every working day, or on days of the week. */
export function When({ typed, put, errorOf }: PartProps) {
  const isOnce = typed.repeat === 'once';
  const first = isOnce ? 'schedule.on' : 'schedule.from';
  return (
    <Block padded>
      <Heading level={2} look="plain">
        什么时候
      </Heading>
      <RadioGroup
        name="schedule.repeat"
        legend="多久一次"
        columns={3}
        options={REPEATS}
        value={typed.repeat}
        onChange={(repeat) => put({ repeat })}
        error={errorOf('schedule.repeat')}
      />
      {typed.repeat === 'weekly' && (
        <>
          <CheckboxGroup
            name="schedule.weekdays"
            legend="星期几"
            columns={4}
            options={WEEKDAY_OPTIONS}
            value={typed.weekdays}
            onChange={(weekdays) => put({ weekdays })}
            error={errorOf('schedule.weekdays')}
          />
          <Check
            name="schedule.onHolidays"
            checked={typed.onHolidays}
            onChange={(onHolidays) => put({ onHolidays })}
            error={errorOf('schedule.onHolidays')}
          >
            放假时也来
          </Check>
        </>
      )}
      <Box className="caredesk-pair">
        <WhenField
          kind="date"
          name={first}
          label={isOnce ? '哪一天' : '从哪天'}
          value={typed.from}
          onChange={(from) => put({ from })}
          error={errorOf(first)}
        />
        {!isOnce && (
          <WhenField
            kind="date"
            name="schedule.until"
            label="到哪天"
            value={typed.until}
            onChange={(until) => put({ until })}
            error={errorOf('schedule.until')}
          />
        )}
        <WhenField
          kind="time"
          name="at"
          label="几点"
          value={typed.at}
          onChange={(at) => put({ at })}
          error={errorOf('at')}
        />
      </Box>
    </Block>
  );
}
