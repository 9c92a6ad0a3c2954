import { sayDateTime } from '@jianghan/shared/calendar/words';

/** What the database calls it, and what people call it. */
const WORDS: Readonly<Record<string, string>> = {
  h5: '浏览器',
  weapp: '微信小程序',
  yes: '是',
  no: '否',
  '0': '否',
  '1': '是',
  mainland: '内地居民',
  identity: '使用身份信息',
  marriage_booking: '结婚登记预约',
  '[]': '没有',
  book: '提交预约',
  cancel: '取消预约',
  wechat: '微信',
  sms: '短信',
  sent: '已送出',
  waiting: '等着送出',
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** A value of the registry in words; what has none is shown as it is kept. */
export function sayValue(value: string | null): string {
  if (value === null) return '没有填';
  if (INSTANT.test(value)) return sayDateTime(value);
  return WORDS[value] ?? value;
}
