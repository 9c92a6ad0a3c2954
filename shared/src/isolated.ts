/** Hebrew, Arabic and the other scripts that are written from right to left, with their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Somebody's words for the middle of a line of ours: written from right to left they keep their own order, and dates and
 * amounts beside them keep theirs. Other words are left as they are. Where words have an element of their own, the style
 * sheet does the same.
 */
export function isolated(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? `${FIRST_STRONG_ISOLATE}${words}${POP_ISOLATE}` : words;
}
