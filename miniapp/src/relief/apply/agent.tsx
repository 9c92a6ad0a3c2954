import type { FieldError } from '@jianghan/shared/refusal';
import { RELATIONS } from '@jianghan/shared/relief/schemas';
import { RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Heading } from '../../components/heading';
import { errorOf } from '../../use-command';
import { type Agent as Person, type Typed, typeIn } from '../typed';
import type { Mode } from './answers';

interface Props {
  typed: Typed;
  mode: Mode;
  errors: readonly FieldError[];
}

const RELATION_OPTIONS = (Object.keys(RELATIONS) as Person['relation'][]).map((value) => ({
  value,
  label: RELATIONS[value],
}));
const BASIS_OPTIONS = [
  { value: 'consent', label: '他同意我替他申请' },
  { value: 'incapacity', label: '他现在没法自己说', note: '例如昏迷、年纪太小、听说有困难' },
] as const;

/** Who applies for somebody and why they may, or who saw the need, if they want to say. */
export function Agent({ typed, mode, errors }: Props) {
  const isProxy = mode === 'proxy';
  const pathOf = (field: 'name' | 'phone') => (isProxy ? `proxy.${field}` : `reporter.${field}`);
  return (
    <>
      <Heading level={2}>{isProxy ? '您自己' : '您自己（可以不留）'}</Heading>
      <Field
        name={pathOf('name')}
        label="您的姓名"
        optional={!isProxy}
        value={typed.helperName}
        onChange={(helperName) => typeIn({ helperName })}
        error={errorOf(errors, pathOf('name'))}
        autoComplete="name"
        maxLength={50}
      />
      <Field
        name={pathOf('phone')}
        label="您的电话"
        type="tel"
        optional={!isProxy}
        value={typed.helperPhone}
        onChange={(helperPhone) => typeIn({ helperPhone })}
        error={errorOf(errors, pathOf('phone'))}
        autoComplete="tel"
        maxLength={11}
      />
      {isProxy && (
        <>
          <RadioGroup
            name="proxy.relation"
            legend="您是他的"
            columns={3}
            options={RELATION_OPTIONS}
            value={typed.relation}
            onChange={(relation) => typeIn({ relation })}
            error={errorOf(errors, 'proxy.relation')}
          />
          <RadioGroup
            name="proxy.basis"
            legend="他知道吗"
            options={BASIS_OPTIONS}
            value={typed.basis}
            onChange={(basis) => typeIn({ basis })}
            error={errorOf(errors, 'proxy.basis')}
          />
        </>
      )}
    </>
  );
}
