import type { FieldError } from '@jianghan/shared/refusal';
import type { StaffAction } from '@jianghan/shared/relief/moves';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { LANE_TEXTS, Lane } from '@jianghan/shared/relief/states';
import type { ReactNode } from 'react';
import { Check, RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { TextArea } from '../../components/text-area';
import { errorOf } from '../../use-command';
import type { Draft } from './draft';
import { FIELDS, type StepField } from './fields';
import { Grants } from './grants';
import { Minutes } from './minutes';

interface StepFieldsProps {
  action: StaffAction;
  file: ReliefFile;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  errors: readonly FieldError[];
  /** What the amount that is typed means, right below it. */
  underGrants: ReactNode;
}

/** The fields of a step, as its row of the table asks for them. */
export function StepFields({ action, ...rest }: StepFieldsProps) {
  const fields: Readonly<Record<string, StepField>> = FIELDS[action];
  return (
    <>
      {Object.entries(fields).map(([name, field]) => (
        <One key={name} name={name} field={field} {...rest} />
      ))}
    </>
  );
}

type OneProps = Omit<StepFieldsProps, 'action'> & { name: string; field: StepField };

function One({ name, field, file, draft, onDraft, errors, underGrants }: OneProps) {
  const path = `move.input.${name}`;
  const error = errorOf(errors, path);
  switch (field.kind) {
    case 'lane':
      return (
        <RadioGroup
          name={path}
          legend="办理方式"
          options={Lane.options.map((value) => ({
            value,
            label: LANE_TEXTS[value],
            note: value === file.proposal.lane ? `建议：${file.proposal.why}` : undefined,
          }))}
          value={draft.lane}
          onChange={(lane) => onDraft({ ...draft, lane })}
          error={error}
        />
      );
    case 'grants':
      return (
        <>
          <Grants
            name={path}
            grants={draft.grants}
            onChange={(grants) => onDraft({ ...draft, grants })}
            errors={errors}
            mayBeNone={file.isPrepaid}
            tiersFen={file.lane === 'FAST' ? file.limits.fastTiersFen : []}
          />
          {underGrants}
        </>
      );
    case 'minutes':
      return (
        <Minutes
          name={path}
          minutes={draft.minutes}
          onChange={(minutes) => onDraft({ ...draft, minutes })}
          errors={errors}
        />
      );
    case 'count':
      return (
        <Field
          name={path}
          label={`${field.label}（可不填）`}
          hint={`现在记的是 ${file.persons} 人，不变就空着`}
          type="number"
          maxLength={2}
          value={draft.texts[name] ?? ''}
          onChange={(value) => onDraft({ ...draft, texts: { ...draft.texts, [name]: value } })}
          error={error}
        />
      );
    case 'heard':
      return (
        <Check name={path} checked={draft.isHeard} onChange={(isHeard) => onDraft({ ...draft, isHeard })} error={error}>
          已经听过当事人的意见
        </Check>
      );
    default:
      return <Typed {...{ name, field, draft, onDraft, errors }} />;
  }
}

type TypedProps = Pick<OneProps, 'name' | 'draft' | 'onDraft' | 'errors'> & {
  field: Exclude<Extract<StepField, { label: string }>, { kind: 'count' }>;
};

function Typed({ name, field, draft, onDraft, errors }: TypedProps) {
  const path = `move.input.${name}`;
  const bound = {
    name: path,
    value: draft.texts[name] ?? '',
    onChange: (value: string) => onDraft({ ...draft, texts: { ...draft.texts, [name]: value } }),
    // A list is one field here: what is wrong with one line is said at the field.
    error: errorOf(errors, path) ?? errors.find((one) => one.field.startsWith(`${path}.`))?.message,
  };
  if (field.kind === 'choice') {
    const options = Object.entries(field.options).map(([value, label]) => ({ value, label }));
    return <RadioGroup legend={field.label} columns={2} options={options} {...bound} />;
  }
  const label = 'optional' in field && field.optional ? `${field.label}（可不填）` : field.label;
  if (field.kind === 'line') return <Field label={label} hint={field.hint} maxLength={field.most} {...bound} />;
  const most = field.kind === 'items' ? 2400 : field.most;
  return <TextArea label={label} hint={field.hint} maxLength={most} {...bound} />;
}
