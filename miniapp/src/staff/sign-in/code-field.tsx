import { Field } from '../../components/field';
import { errorOf } from '../../use-command';
import type { StaffSignIn } from './use-staff-sign-in';

export function CodeField({ form, hint = '30 秒换一个，每个只能用一次' }: { form: StaffSignIn; hint?: string }) {
  return (
    <Field
      name="code"
      label="动态码"
      type="code"
      hint={hint}
      autoComplete="one-time-code"
      value={form.code}
      onChange={form.setCode}
      error={errorOf(form.errors, 'code')}
    />
  );
}
