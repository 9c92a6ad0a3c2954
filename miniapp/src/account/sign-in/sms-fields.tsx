import { maskPhone } from '@jianghan/shared/masking';
import { Field } from '../../components/field';
import { LiveRegion } from '../../components/live-region';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { SendCodeButton } from '../send-code-button';
import type { SmsSignIn } from './use-sms-sign-in';

export function PhoneField({ form }: { form: SmsSignIn }) {
  return (
    <Field
      name="phone"
      label="手机号"
      type="tel"
      autoComplete="tel-national"
      value={form.phone}
      onChange={form.setPhone}
      error={errorOf(form.errors, 'phone')}
    />
  );
}

export function CodeField({ form, hint }: { form: SmsSignIn; hint?: string }) {
  return (
    <Field
      name="code"
      label="验证码"
      type="code"
      hint={hint ?? '短信里的 6 位数字，10 分钟内有效'}
      autoComplete="one-time-code"
      value={form.code}
      onChange={form.setCode}
      error={errorOf(form.errors, 'code')}
      action={
        <SendCodeButton
          onSend={() => void form.send()}
          isSending={form.sending}
          isSent={form.sentTo === form.phone && form.phone !== ''}
          wait={form.wait}
        />
      }
    />
  );
}

/** Where the code went; spoken once, not with every second. */
export function SentLine({ form }: { form: SmsSignIn }) {
  return (
    <LiveRegion>
      {form.sentTo && (
        <Paragraph size="second" tone="quiet" className="account-sent">
          {`验证码已发到 ${maskPhone(form.sentTo)}`}
        </Paragraph>
      )}
    </LiveRegion>
  );
}
