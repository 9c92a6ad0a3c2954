/** Resident identity numbers, GB 11643-1999 (C-40, C-41), and what may be read off them. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const SHAPE = /^[1-9]\d{16}[\dX]$/;

export type Sex = 'male' | 'female';

/** 18 digits, a real birth date, the right check character. The region is not compared with current codes (C-40). */
export function isIdNumber(text: string): boolean {
  return SHAPE.test(text) && isRealDate(birthDateOf(text)) && checkDigitOf(text) === text[17];
}

export function checkDigitOf(idNumber: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(idNumber[at]), 0);
  return CHECK_DIGITS[sum % 11] as string;
}

/** Calendar date of birth, `YYYY-MM-DD`. */
export function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

/** Odd sequence numbers are men's (C-40). */
export function sexOf(idNumber: string): Sex {
  return Number(idNumber[16]) % 2 === 1 ? 'male' : 'female';
}

/** Numbers beginning 81, 82, 83 or 9 belong to people whom M-21 sends to the designated registry (C-41). */
export function isMainlandNumber(idNumber: string): boolean {
  return !/^(81|82|83|9)/.test(idNumber);
}

/** Completed years on a date; who was born on 29 February has the birthday on 1 March in common years (C-45). */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/** The first date on which a person has completed `years`. */
export function reachesAgeOn(birthDate: string, years: number): string {
  const on = `${String(Number(birthDate.slice(0, 4)) + years)}${birthDate.slice(4)}`;
  return isRealDate(on) ? on : `${on.slice(0, 4)}-03-01`;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** By arithmetic: the desk asks for both people of every couple in a rush. */
function isRealDate(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
