import { dateOf } from '@jianghan/shared/calendar/dates';
import { scheduleText } from '@jianghan/shared/care/schedule-words';
import { Schedule } from '@jianghan/shared/care/schemas';
import type { FieldError } from '@jianghan/shared/refusal';
import { CheckboxGroup, RadioGroup } from '../../components/choice';
import { WhenField } from '../../components/when-field';
import { errorOf } from '../../use-command';
import type { Question } from '../asking';
import { type Typed, typeIn } from '../typed';
import { Dates, scheduleOf } from './dates';

interface Props {
  typed: Typed;
  errors: readonly FieldError[];
}

const REPEATS = [
  { value: 'once', label: '就一次' },
  { value: 'workdays', label: '每个工作日', note: '放假不来，调休上班的周末来' },
  { value: 'weekly', label: '每周几' },
] as const;
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'].map((day, place) => ({
  value: String(place + 1),
  label: `周${day}`,
}));

function Weekly({ typed, errors }: Props) {
  return (
    <>
      <CheckboxGroup
        name="schedule.weekdays"
        legend="每周哪几天"
        columns={4}
        options={WEEKDAYS}
        value={typed.weekdays}
        onChange={(weekdays) => typeIn({ weekdays })}
        error={errorOf(errors, 'schedule.weekdays')}
      />
      <RadioGroup
        name="schedule.onHolidays"
        legend="放假的日子要不要来"
        columns={2}
        options={[
          { value: 'yes', label: '要来' },
          { value: 'no', label: '不用来' },
        ]}
        value={typed.onHolidays}
        onChange={(onHolidays) => typeIn({ onHolidays })}
        error={errorOf(errors, 'schedule.onHolidays')}
      />
    </>
  );
}

function Span({ typed, errors }: Props) {
  const isOnce = typed.repeat === 'once';
  const today = dateOf(new Date());
  const first = isOnce ? 'schedule.on' : 'schedule.from';
  return (
    <>
      <WhenField
        name={first}
        kind="date"
        label={isOnce ? '哪一天' : '从哪天起'}
        from={today}
        value={typed.from}
        onChange={(from) => typeIn({ from })}
        error={errorOf(errors, first)}
      />
      {!isOnce && (
        <WhenField
          name="schedule.until"
          kind="date"
          label="到哪天止"
          from={typed.from || today}
          value={typed.until}
          onChange={(until) => typeIn({ until })}
          error={errorOf(errors, 'schedule.until')}
        />
      )}
    </>
  );
}

export const repeatQuestion = (typed: Typed): Question => ({
  fields: ['schedule'],
  answers: [{ question: '什么时候来', answer: <Spoken typed={typed} />, note: <Dates typed={typed} /> }],
  show: (errors) => (
    <>
      <RadioGroup
        name="schedule"
        legend="多久来一次"
        options={REPEATS}
        value={typed.repeat}
        onChange={(repeat) => typeIn({ repeat })}
        error={errorOf(errors, 'schedule') ?? errorOf(errors, 'schedule.repeat')}
      />
      {typed.repeat === 'weekly' && <Weekly typed={typed} errors={errors} />}
      {typed.repeat !== null && <Span typed={typed} errors={errors} />}
      <Dates typed={typed} />
    </>
  ),
});

function Spoken({ typed }: { typed: Typed }) {
  const { data } = Schedule.safeParse(scheduleOf(typed));
  return <>{data && scheduleText(data, typed.at)}</>;
}

export const timeQuestion = (typed: Typed): Question => ({
  fields: ['at'],
  answers: [{ question: '几点', answer: typed.at }],
  show: (errors) => (
    <WhenField
      name="at"
      kind="time"
      label="几点来"
      value={typed.at}
      onChange={(at) => typeIn({ at })}
      error={errorOf(errors, 'at')}
    />
  ),
});
