/** Pages below this one stay in the document, so the last of that id is the one that is seen. */
const seen = (id: string) => [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].at(-1);

/** A new question stands at the top, and the focus with it, as on a freshly loaded page. */
export function scrollToTop(focus: string): void {
  const heading = seen(focus);
  heading?.focus({ preventScroll: true });
  const page = heading?.closest('.taro_page');
  if (page) page.scrollTop = 0;
}

/** Something appeared further down that has to be seen. */
export function bringIntoView(id: string): void {
  seen(id)?.scrollIntoView({ block: 'center' });
}

/** What had the focus is gone; it goes where the person will look next. */
export function moveFocus(id: string): void {
  seen(id)?.focus({ preventScroll: true });
}
