import { z } from 'zod';
import { PersonName } from '../fields';
import { freeText } from '../relief/inputs';

/** C-43: whether the check digit of a card fits (ISO/IEC 7812). Old passbooks have none, so it only warns. */
export function fitsLuhn(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < number.length; at += 1) {
    const digit = Number(number[number.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return number !== '' && sum % 10 === 0;
}

/** `尾号 1234`: all that a list shows of an account (C-44). */
export function lastFour(number: string): string {
  return number.slice(-4);
}

/** Where relief is paid to. Spaces are how people copy a card. */
export const PayeeAccount = z.strictObject({
  holder: PersonName,
  number: z
    .string('请填银行账号')
    .max(40, '银行账号是 12 到 19 位数字')
    .transform((typed) => typed.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{12,19}$/, '银行账号是 12 到 19 位数字')),
  bank: freeText('开户银行', 60),
});
export type PayeeAccount = z.output<typeof PayeeAccount>;
