import { Field } from '../../components/field';
import { errorOf } from '../../use-command';
import type { RealNameForm } from './use-real-name';

interface FieldOf {
  form: RealNameForm;
  error?: string;
}

export function NameField({ form, error }: FieldOf) {
  return (
    <Field
      name="name"
      label="姓名"
      hint="和身份证上一样，生僻字也可以直接填"
      autoComplete="name"
      value={form.name}
      onChange={form.setName}
      error={error ?? errorOf(form.errors, 'name')}
    />
  );
}

export function IdNumberField({ form }: FieldOf) {
  return (
    <Field
      name="idNumber"
      label="身份证号"
      type="idcard"
      hint="18 位，最后一位可能是 X"
      autoComplete="off"
      value={form.idNumber}
      onChange={form.setIdNumber}
      error={errorOf(form.errors, 'idNumber')}
    />
  );
}
