import type { ParameterKind } from '@jianghan/shared/parameters/kinds';
import type { ParameterValue } from '@jianghan/shared/planning/schemas';
import { Box } from '../../components/box';
import { RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { WhenField } from '../../components/when-field';

/** What stands in the fields of a value, as text. */
export type Typed = Readonly<Record<string, string>>;

export function typedOf(value: unknown): Typed {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object') return { value: String(value) };
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, String(part)]));
}

/** The value that was typed; nothing typed is null, and the server says whether that will do. */
export function readValue(kind: ParameterKind, typed: Typed): ParameterValue | null {
  const { value = '', min = '', max = '', name = '', address = '', phone = '' } = typed;
  switch (kind) {
    case 'number':
      return value.trim() === '' ? null : Number(value);
    case 'yes_no':
      return value === '' ? null : value === 'true';
    case 'span':
      return { min: Number(min), max: Number(max) };
    case 'place':
      return name === '' && address === '' && phone === '' ? null : { name, address, phone };
    default:
      return value.trim() === '' ? null : value.trim();
  }
}

interface ValueFieldProps {
  kind: ParameterKind;
  unit: string | null;
  typed: Typed;
  onChange: (typed: Typed) => void;
  error: string | undefined;
}

export function ValueField({ kind, unit, typed, onChange, error }: ValueFieldProps) {
  const set = (field: string) => (text: string) => onChange({ ...typed, [field]: text });
  const { value = '' } = typed;
  const shared = { name: 'value', label: '新的值', value, onChange: set('value'), error };
  switch (kind) {
    case 'clock':
      return <WhenField kind="time" {...shared} />;
    case 'yes_no':
      return (
        <RadioGroup
          name="value"
          legend="新的值"
          columns={2}
          value={value === '' ? null : value}
          onChange={set('value')}
          error={error}
          options={[
            { value: 'true', label: '是' },
            { value: 'false', label: '否' },
          ]}
        />
      );
    case 'span':
      return (
        <Box className="admin-pair">
          <Field
            name="value"
            label="最少"
            hint={unit ?? undefined}
            type="number"
            value={typed.min ?? ''}
            onChange={set('min')}
            error={error}
          />
          <Field
            name="value.max"
            label="最多"
            hint={unit ?? undefined}
            type="number"
            value={typed.max ?? ''}
            onChange={set('max')}
          />
        </Box>
      );
    case 'place':
      return (
        <>
          <Field name="value" label="名称" value={typed.name ?? ''} onChange={set('name')} error={error} />
          <Field name="value.address" label="地址" value={typed.address ?? ''} onChange={set('address')} />
          <Field name="value.phone" label="电话" type="tel" value={typed.phone ?? ''} onChange={set('phone')} />
        </>
      );
    case 'number':
      return <Field {...shared} hint={unit ?? undefined} />;
    default:
      return <Field {...shared} />;
  }
}
