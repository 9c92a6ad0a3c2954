import { getRules, source } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Mode } from './use-stage';

/**
 * Every rule that axe has, also the experimental ones and those that are off by default. Contrast of 7:1 is what elder
 * mode and high contrast promise; the standard colours promise 4.5:1, which is a rule of its own.
 */
function rulesFor(mode: Mode) {
  const rules = Object.fromEntries(getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  return { ...rules, 'color-contrast-enhanced': { enabled: mode !== 'standard' } };
}

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds on the page as it stands: one line for each violation and place. */
export async function askAxe(page: Page, mode: Mode): Promise<string[]> {
  await page.evaluate(source);
  const violations = await page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    return (await axe.run({ rules, resultTypes: ['violations'] })).violations;
  }, rulesFor(mode));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `axe ${id}: ${help}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
