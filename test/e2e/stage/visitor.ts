import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type Mode, type Opened, SCREENSHOTS, type Stage } from './use-stage';
import type { Watch } from './watch';

type Name = string | RegExp;

/** Somebody with a phone, who finds things by what they are and what they say. */
export class Visitor {
  readonly page: Page;
  readonly seen: Watch;

  constructor(
    { page, seen }: Opened,
    readonly mode: Mode,
  ) {
    this.page = page;
    this.seen = seen;
  }

  /** Opens the home page and switches the mode on there, by its own switches. */
  static async arrive(stage: Stage, mode: Mode): Promise<Visitor> {
    const visitor = new Visitor(await stage.open(), mode);
    await visitor.goTo('/');
    await visitor.readIn(mode);
    return visitor;
  }

  protected async readIn(mode: Mode): Promise<void> {
    if (mode === 'standard') return;
    await this.press('我的');
    await this.page.getByRole('switch', { name: mode === 'elder' ? '长辈模式' : '高对比' }).click();
    await this.goTo('/');
  }

  /** Carries on with a session that was opened elsewhere, as after a sign-in on this phone. */
  async enterWith(cookie: string): Promise<void> {
    const [name = '', value = ''] = cookie.split('=');
    await this.page
      .context()
      .addCookies([{ name, value, url: new URL('/', this.page.url()).href, httpOnly: true, sameSite: 'Lax' }]);
    await this.page.evaluate(() => localStorage.setItem('signed-in', JSON.stringify({ data: true })));
  }

  get isElder(): boolean {
    return this.mode === 'elder';
  }

  /** A fresh load of an address, as a link from elsewhere or a reload would do. */
  async goTo(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** A button or a link by its words. */
  pressable(name: Name, exact = false): Locator {
    const options = { name, exact };
    return this.page.getByRole('button', options).or(this.page.getByRole('link', options));
  }

  async press(name: Name): Promise<void> {
    await this.pressable(name).click();
  }

  async pressExactly(name: string): Promise<void> {
    await this.pressable(name, true).click();
  }

  async type(label: string, words: string): Promise<void> {
    await this.field(label).fill(words);
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** On the calendar: the first day that has places, unless one is chosen already. */
  async chooseSomeDay(): Promise<void> {
    const day = this.pressable(/余 \d+/).first();
    const time = this.page.getByRole('radio', { name: /余/ }).first();
    await day.or(time).first().waitFor();
    if (!(await time.isVisible())) await day.click();
  }

  /** Its first free time, too. */
  async chooseSomeTime(): Promise<void> {
    await this.chooseSomeDay();
    await this.page.getByRole('radio', { name: /余/ }).first().check();
  }

  /** Ticks a choice; `question` says of which group when several offer the same. */
  async choose(name: Name, question?: string): Promise<void> {
    const where = question ? this.page.getByRole('group', { name: question }) : this.page;
    await where.getByRole('radio', { name, exact: true }).check();
  }

  async tick(name: Name): Promise<void> {
    await this.page.getByRole('checkbox', { name }).check();
  }

  async seesHeading(name: Name): Promise<void> {
    await this.page.getByRole('heading', { name }).first().waitFor();
  }

  async sees(words: Name): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Address without the host. */
  get address(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  async arrivesAt(path: string): Promise<void> {
    await this.page.waitForURL((url) => url.pathname === path);
  }

  /** Keeps a picture of what the screen shows, for people to look at. */
  async picture(name: string): Promise<void> {
    const folder = join(SCREENSHOTS, this.mode);
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
