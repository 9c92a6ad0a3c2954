/** How personal values look when shown to people (C-44). */

/** 张*明, 张*; every character between the first and the last is hidden. Counts characters, not code units: 䶮, 𠮷. */
export function maskName(name: string): string {
  const letters = [...name];
  if (letters.length < 2) return '*';
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters[letters.length - 1]}`;
}

/** 420103********001X */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`;
}

/** 138****5678 */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
