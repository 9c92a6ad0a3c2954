/** Types that WeChat gives the fields of a subscribe message, and what each may hold (W-05). */
export const FIELD_TYPES = {
  thing: { holds: /^.{1,20}$/u, says: '最多 20 个字' },
  number: { holds: /^[\d.]{1,32}$/, says: '最多 32 位数字' },
  letter: { holds: /^[A-Za-z]{1,32}$/, says: '最多 32 个字母' },
  symbol: { holds: /^[^\s\w\p{Script=Han}]{1,5}$/u, says: '最多 5 个符号' },
  character_string: { holds: /^[\x21-\x7e]{1,32}$/, says: '最多 32 位字母、数字、符号，不能有汉字' },
  time: {
    holds: /^(\d{4}年\d{1,2}月\d{1,2}日 ?)?([01]?\d|2[0-3]):[0-5]\d(~([01]?\d|2[0-3]):[0-5]\d)?$/,
    says: '24 小时制的时间，可带日期',
  },
  date: { holds: /^\d{4}年\d{1,2}月\d{1,2}日$|^\d{4}-\d{2}-\d{2}$/, says: '年月日' },
  amount: { holds: /^[¥￥$]?\d{1,10}(\.\d{1,2})?元?$/, says: '1 个币种符号加最多 10 位数字' },
  phone_number: { holds: /^[\d+-]{1,17}$/, says: '最多 17 位数字和符号' },
  car_number: { holds: /^[\p{Script=Han}A-Z\d]{1,8}$/u, says: '最多 8 位' },
  name: { holds: /^(\p{Script=Han}{1,10}|[A-Za-z ]{1,20})$/u, says: '最多 10 个汉字或 20 个字母' },
  phrase: { holds: /^\p{Script=Han}{1,5}$/u, says: '最多 5 个汉字' },
} as const;
export type FieldType = keyof typeof FIELD_TYPES;

export interface TemplateField {
  label: string;
  type: FieldType;
}

const ABOUT_A_BOOKING = [
  { label: '事项', type: 'thing' },
  { label: '时间', type: 'time' },
  { label: '地点', type: 'thing' },
  { label: '预约号', type: 'character_string' },
  { label: '备注', type: 'thing' },
] as const satisfies readonly TemplateField[];

const ABOUT_A_CASE = [
  { label: '办件编号', type: 'character_string' },
  { label: '事项', type: 'thing' },
  { label: '状态', type: 'phrase' },
  { label: '备注', type: 'thing' },
] as const satisfies readonly TemplateField[];

/** The templates to be chosen in WeChat's console, with their fields in order; their ids and keys are configuration. */
export const TEMPLATES = {
  booked: { title: '预约成功', fields: ABOUT_A_BOOKING },
  changed: { title: '预约变更', fields: ABOUT_A_BOOKING },
  reminder: { title: '预约提醒', fields: ABOUT_A_BOOKING },
  progress: { title: '办件进度', fields: ABOUT_A_CASE },
} as const satisfies Record<string, { title: string; fields: readonly TemplateField[] }>;
export type TemplateName = keyof typeof TEMPLATES;

const THING_MOST = 20;
const THING_KEPT = 17;

/** A value as WeChat takes it: one line, a `thing` shortened to 17 characters and an ellipsis; undefined when no shortening helps. */
export function fitField(type: FieldType, value: string): string | undefined {
  const line = value.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  const fitted = type === 'thing' && letters.length > THING_MOST ? `${letters.slice(0, THING_KEPT).join('')}…` : line;
  return FIELD_TYPES[type].holds.test(fitted) ? fitted : undefined;
}

/** The type is the key without its number: `thing1`, `character_string4`. */
export function typeOfKey(key: string): string {
  return key.replace(/\d+$/, '');
}
