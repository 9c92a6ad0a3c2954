/** A phone that shows the page is in somebody's hand. */
export function sincePresence(): number {
  return 0;
}
