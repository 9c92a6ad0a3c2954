import type { Role } from '@jianghan/shared/staff/roles';
import { askAxe } from './axe';
import type { Stage } from './use-stage';
import { Visitor } from './visitor';

/** The screen of an office. */
const DESK = { width: 1440, height: 900 };

/** A member of staff at the screen of the office, or with a phone. */
export async function atWork(stage: Stage, role: Role, on: 'desk' | 'phone'): Promise<Visitor> {
  const visitor = new Visitor(await stage.open(), 'standard');
  if (on === 'desk') await visitor.page.setViewportSize(DESK);
  const [name = '', value = ''] = stage.server.admit(role).split('=');
  await visitor.page.context().addCookies([{ name, value, url: stage.origin, httpOnly: true, sameSite: 'Strict' }]);
  return visitor;
}

/** What is wrong with a page of the office's screen: by every rule of axe, and whether it must be scrolled sideways. */
export async function inspectDesk({ page, mode, seen }: Visitor, name: string): Promise<string[]> {
  await page.getByText('正在加载').filter({ visible: true }).first().waitFor({ state: 'detached' });
  await page.screenshot({ path: `test/screenshots/desk/${name}.png` });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const axe = await askAxe(page, mode);
  return [...axe, ...(sideways > 0 ? [`${name} is ${sideways} px too wide`] : []), ...seen.troubles.splice(0)];
}
