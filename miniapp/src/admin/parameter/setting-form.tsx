import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { specOf } from '@jianghan/shared/parameters/registry';
import {
  type ParameterEffect,
  type ParameterState,
  previewParameter,
  setParameter,
} from '@jianghan/shared/planning/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Field } from '../../components/field';
import { Paragraph } from '../../components/text';
import { WhenField } from '../../components/when-field';
import { errorOf } from '../../use-command';
import { ChangeSteps } from '../change-steps';
import { EffectView } from '../effect-view';
import { sayValue } from '../parameters/say-value';
import { useChange } from '../use-change';
import { readValue, type Typed, typedOf, ValueField } from './value-field';

/** A new value, from today or a later day on, with what it rests on. */
export function SettingForm({ state, onMade }: { state: ParameterState; onMade: (validFrom: string) => void }) {
  const { name, version, current } = state;
  const spec = specOf(name);
  const today = dateOf(new Date());
  const [typed, setTyped] = useState<Typed>(() => typedOf(current ? current.value : spec.default));
  const [source, setSource] = useState('');
  const [validFrom, setValidFrom] = useState(today);
  const change = useChange(previewParameter, setParameter);
  const { errors } = change.asking;
  const value = readValue(spec.kind, typed);
  return (
    <Block padded>
      <ChangeSteps
        change={change}
        onLook={() => change.look({ params: { name }, body: { version, value, source, validFrom } })}
        onMade={() => onMade(validFrom)}
        doing="改这个数"
        possible={change.seen?.does.conflicts.length === 0}
        effect={
          change.seen && (
            <>
              <Paragraph strong>{`${spec.title}：${validFrom} 起 ${sayValue(name, value)}`}</Paragraph>
              <Opens of={change.seen.does.openDays} />
              <EffectView effect={change.seen.does} />
            </>
          )
        }
      >
        <ValueField
          kind={spec.kind}
          unit={spec.unit}
          typed={typed}
          onChange={setTyped}
          error={errorOf(errors, 'value')}
        />
        <Field
          name="source"
          label="依据"
          hint="文件名和文号，或哪次会议"
          maxLength={200}
          value={source}
          onChange={setSource}
          error={errorOf(errors, 'source')}
        />
        <WhenField
          kind="date"
          name="validFrom"
          label="从哪天起"
          from={today}
          until={addDays(today, 800)}
          value={validFrom}
          onChange={setValidFrom}
          error={errorOf(errors, 'validFrom')}
        />
      </ChangeSteps>
    </Block>
  );
}

/** Said only where the change opens or shuts dates. */
function Opens({ of: { before, after } }: { of: ParameterEffect['openDays'] }) {
  return before === after ? null : <Paragraph>{`那天中午，能约的日子从 ${before} 天变成 ${after} 天。`}</Paragraph>;
}
