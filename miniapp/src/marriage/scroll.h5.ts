/** A new question stands at the top, and the focus with it, as on a freshly loaded page. */
export function scrollToTop(focus: string): void {
  window.scrollTo(0, 0);
  document.getElementById(focus)?.focus({ preventScroll: true });
}
