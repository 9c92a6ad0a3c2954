/** The plain address of the page that is open now, with its query, as the address bar shows it. */
export function currentUrl(): string {
  return `${window.location.pathname}${window.location.search}`;
}
