import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ROOT } from '../../check/sources';
import { launchOptions } from '../../run/chromium';
import { type Server, startServer } from './server';
import { type Watch, watch } from './watch';

/** How a resident reads: as drawn, large and in few steps, or with strong contrast. */
export type Mode = 'standard' | 'elder' | 'contrast';

/** Git does not keep these. */
export const SCREENSHOTS = join(ROOT, 'test/screenshots');

export const PHONE = { width: 390, height: 844 };
/** Longer than anything takes here: what is not there by then will not come. */
const PATIENCE_MS = 20_000;

/** A page in a browser that knows nothing yet, and what went wrong on it. */
export interface Opened {
  page: Page;
  seen: Watch;
}

export interface Stage {
  readonly server: Server;
  readonly origin: string;
  /** A phone-sized page with storage and cookies of its own. */
  open(): Promise<Opened>;
}

/** The server and a browser, for all tests of a file; pages close with their test. Call once at the top. */
export function useStage(): Stage {
  let server: Server | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), chromium.launch(launchOptions())]);
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) {
      for (const page of context.pages()) await page.screenshot({ path: pictureOfEnd() });
      await context.close();
    }
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the stage is set in beforeAll');
    return part;
  };
  return {
    get server() {
      return started(server);
    },
    get origin() {
      return started(server).origin;
    },
    open: () => openPhone(started(browser), started(server).origin),
  };
}

/** How each journey ended, for whoever wonders why it failed. */
function pictureOfEnd(): string {
  return join(SCREENSHOTS, 'ends', `${expect.getState().currentTestName?.slice(0, 80)}.png`);
}

/** What the phones of most residents are like. */
export async function openPhone(browser: Browser, origin: string, deviceScaleFactor = 1): Promise<Opened> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: PHONE,
    deviceScaleFactor,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  return { page, seen: watch(page, origin) };
}
