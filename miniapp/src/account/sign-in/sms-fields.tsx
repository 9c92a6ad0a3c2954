import { maskPhone } from '@jianghan/shared/masking';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { LiveRegion } from '../../components/live-region';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { sayWait } from '../say-wait';
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

/** Asks for a code; while the minute runs it says how long, and is not pressed. */
function SendButton({ form }: { form: SmsSignIn }) {
  const words = form.sentTo === form.phone && form.phone !== '' ? '重新获取' : '获取验证码';
  return (
    <Button
      look="line"
      small
      onPress={() => void form.send()}
      busy={form.sending}
      busyText="正在发送"
      disabled={form.wait > 0}
    >
      {form.wait > 0 ? `${sayWait(form.wait)}后可重发` : words}
    </Button>
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
      action={<SendButton form={form} />}
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
