import type { Page } from 'playwright-core';
import { DESK } from './stage/at-work';
import { askAxe } from './stage/axe';
import { PHONE, useStage } from './stage/use-stage';

const stage = useStage();

/** What visitors of a demo and makers of other programs open: not of the app, and just as readable. */
const PAGES = [
  ['/sandbox', '演示人物'],
  ['/sandbox/people', '添加一个人'],
  ['/sandbox/bank', '演示银行'],
  ['/api/docs', '/account/sms-codes'],
] as const;

async function opened(address: string, shows: string, size: { width: number; height: number }): Promise<Page> {
  const { page, seen } = await stage.open();
  await page.setViewportSize(size);
  await page.goto(address);
  await page.getByText(shows).first().waitFor();
  expect(seen.troubles).toEqual([]);
  return page;
}

test.each([PHONE, DESK])('the pages beside the app are accessible by every rule (%o)', async (size) => {
  const found: Record<string, string[]> = {};
  for (const [address, shows] of PAGES) {
    const page = await opened(address, shows, size);
    await page.screenshot({ path: `test/screenshots/beside${address.replaceAll('/', '-')}-${size.width}.png` });
    const lines = await askAxe(page);
    if (lines.length > 0) found[address] = lines;
    await page.context().close();
  }
  expect(found).toEqual({});
});

test('an endpoint that is opened on the page of the interface has the same contrast', async () => {
  const page = await opened('/api/docs', '/account/sms-codes', DESK);
  await page
    .getByRole('button', { name: /sms-codes/ })
    .first()
    .click();
  await page.getByText('Responses').first().waitFor();
  await page.screenshot({ path: 'test/screenshots/beside-api-docs-open.png' });
  expect((await askAxe(page)).filter((line) => line.startsWith('axe color-contrast'))).toEqual([]);
});
