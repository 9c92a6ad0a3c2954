import type { Role } from '@jianghan/shared/staff/roles';
import { askAxe } from './axe';
import { inspect } from './inspect';
import type { Mode, Stage } from './use-stage';
import { Visitor } from './visitor';

/** The screen of an office. */
export const DESK = { width: 1440, height: 900 };

/** Where somebody works, and how they read. */
type Way = readonly [on: 'desk' | 'phone', mode: Mode];

/** What every page of the staff is looked at in. */
export const WAYS = [
  ['desk', 'standard'],
  ['desk', 'elder'],
  ['phone', 'standard'],
  ['phone', 'elder'],
  ['phone', 'contrast'],
] as const satisfies readonly Way[];

/** A member of staff at the screen of the office, or with a phone. */
export function atWork(stage: Stage, role: Role, on: 'desk' | 'phone'): Promise<Visitor> {
  return atWorkIn(stage, role, [on, 'standard']);
}

async function atWorkIn(stage: Stage, role: Role, [on, mode]: Way): Promise<Visitor> {
  const visitor = mode === 'standard' ? new Visitor(await stage.open(), 'standard') : await Visitor.arrive(stage, mode);
  if (on === 'desk') await visitor.page.setViewportSize(DESK);
  const [name = '', value = ''] = stage.server.admit(role).split('=');
  await visitor.page.context().addCookies([{ name, value, url: stage.origin, httpOnly: true, sameSite: 'Strict' }]);
  return visitor;
}

/** What is wrong with a page of the office's screen: by every rule of axe, and whether it must be scrolled sideways. */
export async function inspectDesk({ page, mode, seen }: Visitor, name: string): Promise<string[]> {
  await page.getByText('正在加载').filter({ visible: true }).first().waitFor({ state: 'detached' });
  const folder = mode === 'standard' ? 'desk' : `desk-${mode}`;
  await page.screenshot({ path: `test/screenshots/${folder}/${name}.png` });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const axe = await askAxe(page);
  return [...axe, ...(sideways > 0 ? [`${name} is ${sideways} px too wide`] : []), ...seen.troubles.splice(0)];
}

/** A page of the staff: the name of its picture, its address, and what it shows when it is ready. */
export type StaffVisit = readonly [name: string, address: string, shows: string | RegExp];

interface Round {
  role: Role;
  way: Way;
  visits: readonly StaffVisit[];
}

/** Goes through pages as one who works; answers with what is wrong, by page. */
export async function lookRound(stage: Stage, { role, way, visits }: Round): Promise<Record<string, string[]>> {
  const worker = await atWorkIn(stage, role, way);
  const look = way[0] === 'desk' ? inspectDesk : inspect;
  const findings: Record<string, string[]> = {};
  for (const [name, address, shows] of visits) {
    await worker.goTo(address);
    await worker.sees(shows);
    const found = await look(worker, name);
    if (found.length > 0) findings[name] = found;
  }
  return findings;
}
