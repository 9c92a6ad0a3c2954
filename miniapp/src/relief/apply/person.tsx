import type { FieldError } from '@jianghan/shared/refusal';
import { Field } from '../../components/field';
import { errorOf } from '../../use-command';
import { type Typed, typeIn } from '../typed';
import type { Mode } from './answers';

interface Props {
  typed: Typed;
  mode: Mode;
  errors: readonly FieldError[];
}

const LABELS = {
  self: { name: '您的姓名', phone: '您的电话' },
  proxy: { name: '他的姓名', phone: '他的电话' },
  report: { name: '他的姓名', phone: '他的电话' },
} as const;
const PHONE_HINTS = { self: '街道打这个电话找您', proxy: '他没有电话，写您的', report: undefined } as const;

/** Who needs help. Of somebody who was only seen, whatever is known. */
export function Person({ typed, mode, errors }: Props) {
  const isKnown = mode !== 'report';
  return (
    <>
      <Field
        name="name"
        label={LABELS[mode].name}
        hint={isKnown ? undefined : '不知道就写样子，例如「穿灰衣服的老人」'}
        optional={!isKnown}
        value={typed.name}
        onChange={(name) => typeIn({ name })}
        error={errorOf(errors, 'name')}
        autoComplete={mode === 'self' ? 'name' : 'off'}
        maxLength={50}
      />
      <Field
        name="phone"
        label={LABELS[mode].phone}
        hint={PHONE_HINTS[mode]}
        type="tel"
        optional={!isKnown}
        value={typed.phone}
        onChange={(phone) => typeIn({ phone })}
        error={errorOf(errors, 'phone')}
        autoComplete={mode === 'self' ? 'tel' : 'off'}
        maxLength={11}
      />
    </>
  );
}
