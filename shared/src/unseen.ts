/** Control characters but the ends of lines and tabs, halves of characters, and what turns the direction of writing. */
const UNSEEN = /\p{Cs}|\p{Bidi_Control}|[^\P{Cc}\t\n\r]/gu;

/** The text without what nobody sees and what changes how the text beside it is read. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}
