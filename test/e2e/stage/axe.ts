import { getRules, source } from 'axe-core';
import type { Page } from 'playwright-core';

/** Every rule that axe has, also the experimental ones and those that are off by default, such as contrast of 7:1 (AAA). */
const RULES = Object.fromEntries(getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds on the page as it stands: one line for each violation and place. */
export async function askAxe(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const violations = await page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    return (await axe.run({ rules, resultTypes: ['violations'] })).violations;
  }, RULES);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `axe ${id}: ${help}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
