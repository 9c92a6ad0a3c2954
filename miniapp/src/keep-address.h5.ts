/** What the page shows now stands in its address, for a reload and for a link; the way back stays as it is. */
export function keepAddress(query: Readonly<Record<string, string>>): void {
  const said = new URLSearchParams(query).toString();
  const { pathname } = window.location;
  window.history.replaceState(window.history.state, '', said === '' ? pathname : `${pathname}?${said}`);
}
