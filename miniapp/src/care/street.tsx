import type { FieldError } from '@jianghan/shared/refusal';
import { STREETS } from '@jianghan/shared/relief/streets';
import { RadioGroup } from '../components/choice';
import { errorOf } from '../use-command';
import { type Typed, typeIn } from './typed';

interface Props {
  name: string;
  legend: string;
  typed: Typed;
  errors: readonly FieldError[];
}

const OPTIONS = STREETS.map(({ officeId, name }) => ({
  value: officeId,
  label: name.replace('街道', ''),
  spoken: name,
}));

export const streetName = (street: string | null) => STREETS.find(({ officeId }) => officeId === street)?.name ?? '';

export function Street({ name, legend, typed, errors }: Props) {
  return (
    <RadioGroup
      name={name}
      legend={legend}
      columns={3}
      options={OPTIONS}
      value={typed.street}
      onChange={(street) => typeIn({ street })}
      error={errorOf(errors, name)}
    />
  );
}
