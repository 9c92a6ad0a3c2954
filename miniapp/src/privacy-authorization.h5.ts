/** A browser asks about each of its own abilities itself. */
export function followPrivacyQuestions(): void {
  return;
}
