/** Case numbers (5.2): two letters for the business, 40 random bits, a check character; no date, no sequence. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 8;

/** MR marriage booking · LS temporary relief · YL eldercare · ZX question or complaint. */
export const REFERENCE_KINDS = ['MR', 'LS', 'YL', 'ZX'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** MR-7K3M-9QXT-C. `randomBytes` are five or more bytes from a CSPRNG, of which the first five are used. */
export function makeReference(kind: ReferenceKind, randomBytes: Uint8Array): string {
  if (randomBytes.length < 5) throw new RangeError('a reference needs 40 random bits');
  let bits = 0;
  for (let at = 0; at < 5; at += 1) bits = bits * 256 + (randomBytes[at] as number);
  let random = '';
  for (let at = RANDOM_CHARACTERS - 1; at >= 0; at -= 1) random += CROCKFORD[Math.floor(bits / 32 ** at) % 32];
  return grouped(kind, random);
}

/** The written form of what somebody typed or read aloud, or null. Forgives case, spaces, dashes, wide letters and O/0, I/L/1. */
export function parseReference(text: string): string | null {
  if (text.length > 64) return null;
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−_·.]/g, '');
  const kind = REFERENCE_KINDS.find((each) => typed.startsWith(each));
  if (!kind) return null;
  const body = typed.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1');
  if (body.length !== RANDOM_CHARACTERS + 1 || [...body].some((character) => !CROCKFORD.includes(character)))
    return null;
  const reference = grouped(kind, body.slice(0, -1));
  return reference.endsWith(body.slice(-1)) ? reference : null;
}

function grouped(kind: ReferenceKind, random: string): string {
  return `${kind}-${random.slice(0, 4)}-${random.slice(4)}-${checkCharacter(kind, random)}`;
}

/** Σ αⁱ·cᵢ over GF(32): one wrong character, or two swapped ones, always change it. */
function checkCharacter(kind: ReferenceKind, random: string): string {
  // Horner's rule: each step multiplies what came before by α.
  let sum = 0;
  for (const letter of kind) sum = timesAlpha(sum) ^ (letter.charCodeAt(0) - 65);
  for (const character of random) sum = timesAlpha(sum) ^ CROCKFORD.indexOf(character);
  return CROCKFORD[timesAlpha(sum)] as string;
}

/** Multiplies by α in GF(32) built on x⁵ + x² + 1. */
function timesAlpha(value: number): number {
  const shifted = value << 1;
  return shifted > 31 ? shifted ^ 0b100101 : shifted;
}
