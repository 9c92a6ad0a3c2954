import { isIdNumber, isMainlandNumber } from '@jianghan/shared/identity';
import { type Category, type Draft, DraftInput, type Need } from '@jianghan/shared/marriage/schemas';
import type { FieldError } from '@jianghan/shared/refusal';

export interface PartnerAnswers {
  category: Category | null;
  name: string;
  idNumber: string;
  phone: string;
}

export interface Answers {
  ownCategory: Category | null;
  /** Null while the partner stored on the server stands: here only the mask is known. */
  partner: PartnerAnswers | null;
  ceremony: 'yes' | 'no' | null;
  guests: number | null;
  counselling: 'yes' | 'no' | null;
  needs: Need[];
}

/** What was typed here and not yet saved. */
export type Typed = Partial<Answers>;

const NOBODY: PartnerAnswers = { category: null, name: '', idNumber: '', phone: '' };

/** What the server knows, and over it what was typed on this phone. */
export function answersOf(draft: Draft, typed: Typed): Answers {
  const { ceremony, guests, counselling, needs } = draft;
  const stored = { ownCategory: draft.own.category, partner: draft.partner ? null : NOBODY };
  return { ...stored, ceremony, guests, counselling, needs, ...typed };
}

/** The partner begins anew, because the number on the server is only known masked. */
export const partnerAnew = (draft: Draft): PartnerAnswers => ({ ...NOBODY, category: draft.partner?.category ?? null });

const { ownCategory, partner, ceremony, guests, counselling, needs } = DraftInput.shape;
const PARTS = {
  ownCategory: ownCategory.unwrap(),
  partner: partner.unwrap(),
  ceremony: ceremony.unwrap(),
  guests: guests.unwrap(),
  counselling: counselling.unwrap(),
  needs: needs.unwrap(),
};
export type Part = keyof typeof PARTS;

/** The parts as the server wants them; what is not answered is undefined. */
function valuesOf(answers: Answers): Record<Part, unknown> {
  const { partner: typed } = answers;
  return {
    ownCategory: answers.ownCategory ?? undefined,
    partner: typed && { ...typed, category: typed.category ?? undefined, phone: typed.phone.trim() || undefined },
    ceremony: answers.ceremony ?? undefined,
    guests: answers.guests ?? undefined,
    counselling: answers.counselling ?? undefined,
    needs: answers.needs,
  };
}

/** The parts this couple has to answer, in the order of the page. */
export function partsOf({ partner: typed, ceremony: wanted }: Answers): Part[] {
  const every: Part[] = ['ownCategory', 'partner', 'ceremony', 'guests', 'counselling', 'needs'];
  return every.filter((part) => (part !== 'partner' || typed !== null) && (part !== 'guests' || wanted === 'yes'));
}

/** The same question about two people needs to say whose answer is missing. */
const WHOSE: Readonly<Record<string, string>> = {
  ownCategory: '请选您是哪里的居民',
  'partner.category': '请选对方是哪里的居民',
};

/** What is missing or wrong, field by field, by the server's own schemas. */
export function errorsOf(answers: Answers, parts = partsOf(answers)): FieldError[] {
  const values = valuesOf(answers);
  return parts.flatMap((part) => {
    const result = PARTS[part].safeParse(values[part]);
    if (result.success) return [];
    return result.error.issues.map(({ path, message }) => {
      const field = [part, ...path].join('.');
      return { field, message: WHOSE[field] ?? message };
    });
  });
}

/** The parts that are to be saved. */
export function inputOf(answers: Answers, parts = partsOf(answers)): DraftInput {
  const values = valuesOf(answers);
  return Object.fromEntries(parts.map((part) => [part, values[part]])) as DraftInput;
}

/** Where the form stops, because this couple is served elsewhere (M-21, C-41). */
export function stopOf({ ownCategory: own, partner: typed }: Answers): 'own' | 'partner' | 'number' | null {
  if (own !== null && own !== 'mainland') return 'own';
  if (!typed) return null;
  if (typed.category !== null && typed.category !== 'mainland') return 'partner';
  const number = typed.idNumber.trim().toUpperCase();
  return isIdNumber(number) && !isMainlandNumber(number) ? 'number' : null;
}
