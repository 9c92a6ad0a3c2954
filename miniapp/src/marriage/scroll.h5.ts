/** A new question stands at the top, and the focus with it, as on a freshly loaded page. */
export function scrollToTop(focus: string): void {
  const heading = document.getElementById(focus);
  heading?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/** Something appeared further down that has to be seen. */
export function bringIntoView(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'center' });
}

/** What had the focus is gone; it goes where the person will look next. */
export function moveFocus(id: string): void {
  document.getElementById(id)?.focus({ preventScroll: true });
}
