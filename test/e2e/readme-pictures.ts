import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoPeople } from '@jianghan/api/sandbox/people';
import { dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { type Browser, chromium } from 'playwright-core';
import { ROOT } from '../check/sources';
import { launchOptions } from '../run/chromium';
import { freeSlot } from './stage/by-api';
import { Resident } from './stage/resident';
import { type Server, startServer } from './stage/server';
import { type Opened, openPhone } from './stage/use-stage';
import { Visitor } from './stage/visitor';

/** `pnpm screenshots`: the six pictures of the README, of the demo's invented people, from the built pages. */
const FOLDER = join(ROOT, '.github/pictures');
/** Sharp on a good screen, and still small. */
const SCALE = 1.5;

async function keep({ page }: Visitor, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

async function bookADay(resident: Resident, origin: string): Promise<void> {
  const slot = await freeSlot(origin, 12);
  await resident.begin();
  await resident.fillPeople();
  await keepCalendar(resident);
  await resident.chooseTime(slot);
  await keep(resident, 'review');
  await resident.confirmAndSubmit();
  await resident.seesBooked();
  await keep(resident, 'booked');
}

async function keepCalendar(resident: Resident): Promise<void> {
  await resident.seesHeading(/年\d+月/);
  await keep(resident, 'calendar');
}

async function takePictures(server: Server, browser: Browser): Promise<void> {
  const stage = {
    server,
    origin: server.origin,
    open: (): Promise<Opened> => openPhone(browser, server.origin, SCALE),
  };
  const [booker, partner] = demoPeople;
  if (!booker || !partner) throw new Error('the demo has people');
  const resident = await Resident.of(stage, 'standard', { booker, partner });
  await bookADay(resident, server.origin);
  // People look at this by day, whenever it was taken.
  await resident.page.clock.setFixedTime(instantOf(dateOf(new Date()), '10:08'));
  await resident.goTo('/');
  await resident.sees('看详情');
  await keep(resident, 'home');
  await resident.goTo('/progress');
  await resident.press('结婚登记');
  await resident.sees('从头到尾');
  await keep(resident, 'progress');
  const elder = await Visitor.arrive(stage, 'elder');
  await elder.sees('最早');
  await keep(elder, 'home-elder');
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const [server, browser] = await Promise.all([startServer(), chromium.launch(launchOptions())]);
  try {
    await takePictures(server, browser);
  } finally {
    await browser.close();
    await server.stop();
  }
}

void main();
