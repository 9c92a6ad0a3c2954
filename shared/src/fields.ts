import { z } from 'zod';
import { isIdNumber } from './identity';

/** Field types used by several features. Every message says what to do. */
export const Phone = z
  .string('请填手机号')
  .max(32, '手机号是 11 位')
  .trim()
  .regex(/^1[3-9]\d{9}$/, '手机号是 11 位数字，以 1 开头')
  .meta({ description: '内地手机号（C-43）', example: '13800005678' });

export const IdNumber = z
  .string('请填身份证号')
  .max(32, '身份证号是 18 位')
  .trim()
  .toUpperCase()
  .length(18, '身份证号是 18 位，请照身份证补齐')
  .refine(isIdNumber, '身份证号有误，请照身份证核对')
  .meta({ description: '居民身份证号，GB 11643-1999（C-40）', example: '420103199001010010' });

export const PersonName = z
  .string('请填姓名')
  .max(64, '姓名太长，请照身份证填写')
  .trim()
  .min(2, '请照身份证填写姓名')
  .max(50, '姓名太长，请照身份证填写')
  .regex(
    /^[\p{Script=Han}\p{Script=Latin}][\p{Script=Han}\p{Script=Latin}·• .]*[\p{Script=Han}\p{Script=Latin}]$/u,
    '姓名只能有汉字、字母和间隔号，请照身份证填写',
  )
  .meta({ description: '与身份证一致的姓名', example: '周小宁' });

export const SmsCode = z
  .string('请填验证码')
  .max(16, '验证码是 6 位数字')
  .regex(/^\d{6}$/, '验证码是 6 位数字');

export const Id = z.uuid('编号有误').meta({ description: 'UUIDv7', example: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70' });

/** An instant, UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime().meta({ description: 'UTC 时刻', example: '2026-12-18T01:30:00.000Z' });

/** A calendar date in Asia/Shanghai. */
export const CalendarDate = z.iso.date('请选择日期').meta({ description: '北京时间的日期', example: '2026-12-18' });

/** Opaque place in a list; a client hands back what it was given. */
export const Cursor = z
  .string('位置有误')
  .max(200, '位置有误')
  .regex(/^[\w-]+$/, '位置有误');

/** Query of every list: how many at most, and from where on. */
export const ListQuery = z.strictObject({
  limit: z.coerce.number('数量有误').int('数量是整数').min(1, '至少 1 条').max(50, '最多 50 条').default(20),
  cursor: Cursor.optional(),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** A page of a list with the place where the next page begins; null at the end. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), nextCursor: Cursor.nullable() });
}
