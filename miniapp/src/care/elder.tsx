import { Field } from '../components/field';
import { errorOf } from '../use-command';
import type { Question } from './asking';
import { type Typed, typeIn } from './typed';

/** For whom it is. */
export const elderQuestion = (typed: Typed): Question => ({
  fields: ['elderName'],
  answers: [{ question: '老人姓名', answer: typed.elderName }],
  show: (errors) => (
    <Field
      name="elderName"
      label="老人的姓名"
      value={typed.elderName}
      onChange={(elderName) => typeIn({ elderName })}
      error={errorOf(errors, 'elderName')}
      autoComplete="off"
      maxLength={50}
    />
  ),
});
