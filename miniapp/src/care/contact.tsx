import { ELDER_RELATIONS } from '@jianghan/shared/care/schemas';
import { RadioGroup } from '../components/choice';
import { Field } from '../components/field';
import { TextArea } from '../components/text-area';
import { errorOf } from '../use-command';
import type { Question } from './asking';
import { type Typed, typeIn } from './typed';

const RELATIONS = Object.entries(ELDER_RELATIONS) as [NonNullable<Typed['relation']>, string][];

/** Whom to ring. */
export const contactQuestion = (typed: Typed): Question => ({
  fields: ['contact'],
  answers: [
    { question: '联系人', answer: typed.name },
    { question: '电话', answer: typed.phone },
    { question: '和老人的关系', answer: typed.relation === null ? '' : ELDER_RELATIONS[typed.relation] },
  ],
  show: (errors) => (
    <>
      <Field
        name="contact.name"
        label="您的姓名"
        value={typed.name}
        onChange={(name) => typeIn({ name })}
        error={errorOf(errors, 'contact.name')}
        autoComplete="name"
        maxLength={50}
      />
      <Field
        name="contact.phone"
        label="您的电话"
        type="tel"
        value={typed.phone}
        onChange={(phone) => typeIn({ phone })}
        error={errorOf(errors, 'contact.phone')}
        autoComplete="tel"
        maxLength={11}
      />
      <RadioGroup
        name="contact.relation"
        legend="您和老人的关系"
        columns={2}
        options={RELATIONS.map(([value, label]) => ({ value, label }))}
        value={typed.relation}
        onChange={(relation) => typeIn({ relation })}
        error={errorOf(errors, 'contact.relation')}
      />
    </>
  ),
});

export const noteQuestion = (typed: Typed, { label, most }: { label: string; most: number }): Question => ({
  fields: ['note'],
  answers: [{ question: label, answer: typed.note.trim() || '没有' }],
  show: (errors) => (
    <TextArea
      name="note"
      label={`${label}（可以不填）`}
      value={typed.note}
      onChange={(note) => typeIn({ note })}
      error={errorOf(errors, 'note')}
      maxLength={most}
      rows={3}
    />
  ),
});
