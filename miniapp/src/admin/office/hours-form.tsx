import { changeOffice, type ManagedOffice, previewOfficeChange } from '@jianghan/shared/planning/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { WhenField } from '../../components/when-field';
import { errorOf } from '../../use-command';
import { ChangeSteps } from '../change-steps';
import { EffectView } from '../effect-view';
import { useChange } from '../use-change';
import { sayWeekday } from '../words';
import type { OfficeFormProps } from './details-form';

type Hours = ManagedOffice['hours'][number];
/** A stretch of hours keeps its key while others come and go. */
type Stretched = Hours & { key: number };
const WEEK = [1, 2, 3, 4, 5, 6, 7];
const USUAL = { opens: '08:30', closes: '12:00' };
const AFTERNOON = { opens: '14:00', closes: '17:00' };

/** The ordinary week: one or two stretches a day; a day without any is shut. */
export function HoursForm({ office, onMade }: OfficeFormProps) {
  const { officeId, version } = office;
  const [hours, setHours] = useState<Stretched[]>(() => office.hours.map((each, key) => ({ ...each, key })));
  const change = useChange(previewOfficeChange, changeOffice);
  const set = (at: number, part: Partial<Hours>) =>
    setHours(hours.map((each, place) => (place === at ? { ...each, ...part } : each)));
  const add = (weekday: number) => {
    const next = hours.some((each) => each.weekday === weekday) ? AFTERNOON : USUAL;
    setHours([...hours, { weekday, ...next, key: Math.max(-1, ...hours.map(({ key }) => key)) + 1 }]);
  };
  const plain = hours.map(({ weekday, opens, closes }) => ({ weekday, opens, closes }));
  const look = () => change.look({ params: { officeId }, body: { version, change: { kind: 'hours', hours: plain } } });
  const error = errorOf(change.asking.errors, 'change.hours');
  return (
    <>
      <Heading level={2}>每周的办公时间</Heading>
      <Block padded>
        <ChangeSteps
          change={change}
          onLook={look}
          onMade={onMade}
          doing="改办公时间"
          possible={change.seen?.does.conflicts.length === 0}
          effect={change.seen && <EffectView effect={change.seen.does} />}
        >
          {WEEK.map((weekday) => (
            <Box key={weekday} role="group" label={sayWeekday(weekday)} className="admin-weekday">
              <Heading level={3} look="plain">
                {sayWeekday(weekday)}
              </Heading>
              {hours.map((each, at) =>
                each.weekday === weekday ? (
                  <Stretch
                    key={each.key}
                    at={at}
                    hours={each}
                    error={error}
                    onChange={(part) => set(at, part)}
                    onRemove={() => setHours(hours.filter((_, place) => place !== at))}
                  />
                ) : null,
              )}
              {hours.filter((each) => each.weekday === weekday).length < 2 && (
                <Button look="text" label={`${sayWeekday(weekday)}加一段时间`} onPress={() => add(weekday)}>
                  加一段时间
                </Button>
              )}
            </Box>
          ))}
        </ChangeSteps>
      </Block>
    </>
  );
}

interface StretchProps {
  at: number;
  hours: Hours;
  error: string | undefined;
  onChange: (part: Partial<Hours>) => void;
  onRemove: () => void;
}

function Stretch({ at, hours, error, onChange, onRemove }: StretchProps) {
  const of = `${sayWeekday(hours.weekday)}${hours.opens} 到 ${hours.closes}`;
  return (
    <Box className="admin-line">
      <WhenField
        kind="time"
        name={`change.hours.${at}.opens`}
        label="开门"
        value={hours.opens}
        onChange={(opens) => onChange({ opens })}
      />
      <WhenField
        kind="time"
        name={`change.hours.${at}.closes`}
        label="关门"
        value={hours.closes}
        error={hours.opens >= hours.closes ? error : undefined}
        onChange={(closes) => onChange({ closes })}
      />
      <Button look="line" small label={`去掉${of}`} onPress={onRemove}>
        去掉
      </Button>
    </Box>
  );
}
