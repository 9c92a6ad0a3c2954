import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { changeOffice, type ManagedOffice, previewOfficeChange } from '@jianghan/shared/planning/contract';
import type { OfficeChange, PlanDay } from '@jianghan/shared/planning/schemas';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Heading } from '../../components/heading';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { WhenField } from '../../components/when-field';
import { errorOf } from '../../use-command';
import { ChangeSteps } from '../change-steps';
import { EffectView } from '../effect-view';
import { useChange } from '../use-change';
import { sayPlan } from './month';

type Choice = 'ordinary' | 'open' | 'shut';

interface DayFormProps {
  office: ManagedOffice;
  day: PlanDay;
  onMade: (said: string) => void;
}

/** One date: as the week has it, opened with hours and seats of its own, or shut while nobody is booked. */
export function DayForm({ office: { officeId, version }, day, onMade }: DayFormProps) {
  const { on } = day;
  const form = useDay(day);
  const change = useChange(previewOfficeChange, changeOffice);
  const heading = (
    <>
      <Heading level={2}>{sayDate(on)}</Heading>
      <Paragraph size="second" tone="quiet">{`${sayPlan(day).join('；')}。`}</Paragraph>
    </>
  );
  const closing = (
    <Block iconRows>
      <Row
        icon="warning"
        iconTone="warn"
        title="关闭这一天"
        note="取消当天的预约并逐个告知"
        to={`/admin/close?id=${officeId}&on=${on}`}
      />
    </Block>
  );
  if (on <= dateOf(new Date())) {
    return (
      <>
        {heading}
        {on === dateOf(new Date()) && closing}
      </>
    );
  }
  return (
    <>
      {heading}
      <Block padded>
        <ChangeSteps
          change={change}
          onLook={() => change.look({ params: { officeId }, body: { version, change: form.value } })}
          onMade={() => onMade(`${sayDate(on)} 已改`)}
          doing="改这一天"
          possible={change.seen?.does.conflicts.length === 0}
          effect={change.seen && <EffectView effect={change.seen.does} />}
        >
          <Fields form={form} error={(field) => errorOf(change.asking.errors, `change.${field}`)} />
        </ChangeSteps>
      </Block>
      {closing}
    </>
  );
}

function useDay({ on, special, isOpen }: PlanDay) {
  const [typed, setTyped] = useState({
    choice: (special === null ? 'ordinary' : special.isOpen ? 'open' : 'shut') as Choice,
    opens: special?.hours?.[0]?.opens ?? '09:00',
    closes: special?.hours?.[0]?.closes ?? '12:00',
    seats: special?.onlineCapacity?.toString() ?? '',
    note: special?.note ?? '',
    ownHours: special ? special.hours !== null : !isOpen,
  });
  const { choice, opens, closes, seats, note, ownHours } = typed;
  const hours = choice === 'open' && ownHours ? [{ opens, closes }] : null;
  const onlineCapacity = choice === 'open' && seats !== '' ? Number(seats) : null;
  const value: OfficeChange =
    choice === 'ordinary'
      ? { kind: 'ordinary', on }
      : { kind: 'day', on, isOpen: choice === 'open', hours, onlineCapacity, note: note.trim() === '' ? null : note };
  return { typed, value, set: (part: Partial<typeof typed>) => setTyped({ ...typed, ...part }) };
}

interface FieldsProps {
  form: ReturnType<typeof useDay>;
  error: (field: string) => string | undefined;
}

function Fields({ form: { typed, set }, error }: FieldsProps) {
  return (
    <>
      <RadioGroup
        name="change.on"
        legend="这一天"
        error={error('on')}
        value={typed.choice}
        onChange={(choice) => set({ choice })}
        options={[
          { value: 'ordinary', label: '按平常', note: '跟每周的办公时间和放假安排走' },
          { value: 'open', label: '开', note: '可以另定时间和号数，比如加开周六' },
          { value: 'shut', label: '不开', note: '没有人约的日子才行；有人约了请用“关闭这一天”' },
        ]}
      />
      {typed.choice === 'open' && (
        <>
          <RadioGroup
            name="change.hours.of"
            legend="办公时间"
            columns={2}
            value={typed.ownHours ? 'own' : 'week'}
            onChange={(of) => set({ ownHours: of === 'own' })}
            options={[
              { value: 'week', label: '和平常一样' },
              { value: 'own', label: '另定时间' },
            ]}
          />
          {typed.ownHours && (
            <Box className="admin-pair">
              <WhenField
                kind="time"
                name="change.hours"
                label="开门"
                value={typed.opens}
                onChange={(opens) => set({ opens })}
                error={error('hours')}
              />
              <WhenField
                kind="time"
                name="change.hours.closes"
                label="关门"
                value={typed.closes}
                onChange={(closes) => set({ closes })}
              />
            </Box>
          )}
          <Field
            name="change.onlineCapacity"
            label="每个号网上放几对"
            hint="不填就和平常一样"
            type="number"
            optional
            value={typed.seats}
            onChange={(seats) => set({ seats })}
            error={error('onlineCapacity')}
          />
        </>
      )}
      {typed.choice !== 'ordinary' && (
        <Field
          name="change.note"
          label="给办事人看的说明"
          hint="日历上会显示，例如“周末加开”"
          optional
          maxLength={40}
          value={typed.note}
          onChange={(note) => set({ note })}
          error={error('note')}
        />
      )}
    </>
  );
}
