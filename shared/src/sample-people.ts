import { checkDigitOf, type Sex } from './identity';

/** A well-formed number for tests and demonstrations; `serial` (0–499) tells people of one birthday and sex apart. */
export function sampleIdNumber(birthDate: string, sex: Sex, serial = 0): string {
  const sequence = String(serial * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
  const body = `420103${birthDate.replace(/-/g, '')}${sequence}`;
  return `${body}${checkDigitOf(body)}`;
}
