import type { FieldError } from '@jianghan/shared/refusal';
import { Box } from '../../components/box';
import { Check } from '../../components/choice';
import { Field } from '../../components/field';
import { TextArea } from '../../components/text-area';
import { WhenField } from '../../components/when-field';
import { errorOf } from '../../use-command';
import { type Draft, NO_MINUTES } from './draft';

interface MinutesProps {
  name: string;
  minutes: Draft['minutes'];
  onChange: (minutes: Draft['minutes']) => void;
  errors: readonly FieldError[];
}

/** Minutes of the meeting on a case beyond the ordinary (一事一议). */
export function Minutes({ name, minutes, onChange, errors }: MinutesProps) {
  return (
    <Box className="casework-checks">
      <Check
        name={name}
        checked={minutes !== null}
        onChange={(isOn) => onChange(isOn ? NO_MINUTES : null)}
        error={errorOf(errors, name)}
      >
        开过会商，附上纪要
      </Check>
      {minutes !== null && (
        <>
          <WhenField
            name={`${name}.heldOn`}
            kind="date"
            label="哪天会商的"
            value={minutes.heldOn}
            onChange={(heldOn) => onChange({ ...minutes, heldOn })}
            error={errorOf(errors, `${name}.heldOn`)}
          />
          <Field
            name={`${name}.participants`}
            label="参加的人和单位"
            maxLength={300}
            value={minutes.participants}
            onChange={(participants) => onChange({ ...minutes, participants })}
            error={errorOf(errors, `${name}.participants`)}
          />
          <TextArea
            name={`${name}.text`}
            label="会商纪要"
            maxLength={4000}
            value={minutes.text}
            onChange={(text) => onChange({ ...minutes, text })}
            error={errorOf(errors, `${name}.text`)}
          />
        </>
      )}
    </Box>
  );
}
