const PHONE_DIGITS = 11;
const CODE_DIGITS = 6;

/** Digits of a phone as people paste it: with spaces, dashes, +86. */
export function readPhone(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  const own = digits.length > PHONE_DIGITS ? digits.replace(/^86/, '') : digits;
  return own.slice(0, PHONE_DIGITS);
}

export const readCode = (typed: string) => typed.replace(/\D/g, '').slice(0, CODE_DIGITS);
