import type { Locator, Page } from 'playwright-core';

/** More stops than any page has. */
const MOST_STOPS = 120;

const hasFocus = (of: Locator) => of.evaluate((element) => element === document.activeElement);

/** A resident who has no pointer: Tab, arrows, Space, Enter and letters. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Tabs on until the focus is there, and sees it there. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stops = 0; !(await hasFocus(target)); stops += 1) {
      if (stops > MOST_STOPS) throw new Error(`the keyboard does not reach ${target}`);
      await this.page.keyboard.press('Tab');
    }
    const ring = await target.evaluate((element) => element.matches(':focus-visible'));
    if (!ring) throw new Error(`the focus does not show on ${target}`);
  }

  async enter(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  async type(target: Locator, words: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.type(words);
  }

  async tick(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Space');
  }

  /** Into the group by Tab, within it by arrows. */
  async choose(group: Locator, name: string): Promise<void> {
    await this.reach(group.getByRole('radio').first());
    await this.page.keyboard.press('Space');
    const wanted = group.getByRole('radio', { name, exact: true });
    while (!(await wanted.isChecked())) await this.page.keyboard.press('ArrowRight');
  }
}
