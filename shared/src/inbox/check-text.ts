import { FIELD_TYPES, fitField, TEMPLATES, type TemplateField } from '../delivery/templates';
import type { FieldError } from '../refusal';
import type { MessageText, PhoneText } from './texts';
import { fill, MARK_NAMES, type MessageFacts, tellingWord, unknownMarks } from './wording';

/** What a preview is filled with; nobody's. */
export const SAMPLE_FACTS: MessageFacts = {
  startsAt: '2026-12-18T01:30:00.000Z',
  place: '江汉区婚姻登记处',
  reference: 'MR-7K3M-9QXT-C',
  phone: '027-0000-1101',
};

const MARKS_SAID = MARK_NAMES.map((name) => `{${name}}`).join(' ');

/** One field of a WeChat message as a phone shows it; `value` is undefined where WeChat would not take it. */
export interface ShownField extends TemplateField {
  value: string | undefined;
}

/** The fields of the WeChat message with their values filled in and fitted (W-05). */
export function fieldsOf({ template, values }: PhoneText, facts: MessageFacts): ShownField[] {
  return TEMPLATES[template].fields.map((field, at) => ({
    ...field,
    value: fitField(field.type, fill(values[at] ?? '', facts)),
  }));
}

/** What is wrong with a text before it is kept: marks nobody knows, values WeChat would refuse, words that tell (M-16). */
export function problemsOf({ title, text, phone }: MessageText): FieldError[] {
  const ofMarks = [...marksIn('title', title), ...marksIn('text', text)];
  return phone === undefined ? ofMarks : [...ofMarks, ...smsProblems(phone), ...valueProblems(phone)];
}

function marksIn(field: string, text: string): FieldError[] {
  const [mark] = unknownMarks(text);
  return mark === undefined ? [] : [{ field, message: `没有“${mark}”这个标记，可以用：${MARKS_SAID}` }];
}

function neutralIn(field: string, text: string): FieldError[] {
  const word = tellingWord(text);
  return word === undefined ? [] : [{ field, message: `“${word}”会让旁人看到是什么事，请换中性的说法` }];
}

function smsProblems({ sms }: PhoneText): FieldError[] {
  return sms === null ? [] : [...marksIn('phone.sms', sms), ...neutralIn('phone.sms', sms)].slice(0, 1);
}

function valueProblems(phone: PhoneText): FieldError[] {
  const fields = fieldsOf(phone, SAMPLE_FACTS);
  if (phone.values.length !== fields.length) return [{ field: 'phone.values', message: `要填 ${fields.length} 项` }];
  return fields.flatMap((shown, at) => {
    const [field, value] = [`phone.values.${at}`, phone.values[at] ?? ''];
    return [...marksIn(field, value), ...neutralIn(field, value), ...fitIn(field, value, shown)].slice(0, 1);
  });
}

/** Facts may be shortened on their way; what the office itself writes must fit as it is. */
function fitIn(field: string, value: string, { label, type, value: fitted }: ShownField): FieldError[] {
  const isWhole = fitted !== undefined && (value.includes('{') || fitted === value.trim());
  return isWhole ? [] : [{ field, message: `“${label}”${FIELD_TYPES[type].says}，请改短或改写` }];
}
