import type { Page } from 'playwright-core';
import { askAxe } from './axe';
import { lookAtLayout } from './layout';
import { PHONE } from './use-stage';
import type { Visitor } from './visitor';

/** Everything that is wrong with the page as it stands now, in its ready state; keeps a picture of it (strong contrast looks alike). */
export async function inspect(visitor: Visitor, name: string): Promise<string[]> {
  const { page, mode, seen } = visitor;
  await page.getByText('正在加载').filter({ visible: true }).first().waitFor({ state: 'detached' });
  const layout = await lookAtLayout(page, mode);
  const axe = await atFullLength(page, async () => {
    if (mode !== 'contrast') await visitor.picture(name);
    return askAxe(page);
  });
  return [...layout, ...axe, ...seen.troubles.splice(0)];
}

/** On a screen as long as the page, so that no part of it lies behind a bar. */
async function atFullLength<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const height = await page.evaluate(() =>
    Math.max(...[...document.body.querySelectorAll('*')].map(({ scrollHeight }) => scrollHeight)),
  );
  await page.setViewportSize({ width: PHONE.width, height: Math.max(height, PHONE.height) });
  const result = await work();
  await page.setViewportSize(PHONE);
  return result;
}
