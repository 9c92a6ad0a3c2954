import type { Page } from 'playwright-core';

/** What must never happen on a page, whatever the resident does. */
export interface Watch {
  /** Errors of scripts, of the console, of the content security policy, and requests to other hosts. */
  troubles: string[];
  /** Refusals of the API, which the browser writes to its console as well. */
  refusals: string[];
}

const POLICY = 'content security policy';

export function watch(page: Page, origin: string): Watch {
  const seen: Watch = { troubles: [], refusals: [] };
  page.on('pageerror', (error) => seen.troubles.push(`script: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    const isRefusal = message.location().url.includes('/api/v1/') && text.startsWith('Failed to load resource');
    if (isRefusal) seen.refusals.push(`${message.location().url}: ${text}`);
    else if (message.type() === 'error' || text.toLowerCase().includes(POLICY)) seen.troubles.push(`console: ${text}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    const isOurs = url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith('blob:');
    if (!isOurs) seen.troubles.push(`foreign host: ${url}`);
  });
  return seen;
}
