import { z } from 'zod';

/** How a value is typed and shown: the page draws one field for each kind. */
export type ParameterKind = 'number' | 'clock' | 'yes_no' | 'span' | 'place' | 'text' | 'link';

/** How sure the value is: read in a source, known in practice, or open until the bureau answers (section 9 of the rules). */
export type Mark = 'FOUND' | 'KNOWN' | 'UNSURE';

export interface ParameterSpec {
  group: string;
  title: string;
  kind: ParameterKind;
  schema: z.ZodType;
  /** 天, 元/月 …; null where the value says it all. */
  unit: string | null;
  /** What holds until the office sets something; null where nothing may be assumed. */
  default: unknown;
  /** The rule that reads it. */
  rule: string;
  mark: Mark;
  /** Where the default comes from, or what must be asked. */
  evidence: string;
}

export const Clock = z.string('请填时间').regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写作 08:30');

/** A whole number within bounds that both the field and the message name. */
export function whole(min: number, max: number) {
  const said = `请填 ${min} 到 ${max} 的整数`;
  return z.number(said).int(said).min(min, said).max(max, said);
}

/** Money and factors: at most two decimals. */
export function decimal(min: number, max: number) {
  const said = `请填 ${min} 到 ${max} 的数，最多两位小数`;
  return z.number(said).min(min, said).max(max, said).multipleOf(0.01, said);
}

/** From a least to a most, both whole. */
export function span(min: number, max: number) {
  return z
    .strictObject({ min: whole(min, max), max: whole(min, max) }, '请填最少和最多')
    .refine((value) => value.min <= value.max, '最少不能比最多大');
}

export function words(most: number) {
  return z.string('请填文字').trim().min(1, '请填文字').max(most, `最多 ${most} 个字`);
}

/** Where somebody is sent: all three, or nothing. */
export const place = z.strictObject({ name: words(50), address: words(100), phone: words(32) }, '请填名称、地址和电话');

export const yesNo = z.boolean('请选是或否');

export const link = z.url({ protocol: /^https$/, error: '请填 https 开头的网址' }).max(300, '网址太长');
