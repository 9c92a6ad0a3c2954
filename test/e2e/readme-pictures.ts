import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoPeople } from '@jianghan/api/sandbox/people';
import { Client } from '@jianghan/api/testing/client';
import { makePerson } from '@jianghan/api/testing/people';
import { dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { callNext, checkIn, issueTicket, startService } from '@jianghan/shared/hall/contract';
import { listOffices } from '@jianghan/shared/marriage/contract';
import { type Browser, chromium } from 'playwright-core';
import { ROOT } from '../check/sources';
import { launchOptions } from '../run/chromium';
import { atWork } from './stage/at-work';
import { bookByApi, freeSlot, makeCouple, proveByApi } from './stage/by-api';
import { askForRelief } from './stage/casework';
import { Resident } from './stage/resident';
import { type Server, startServer } from './stage/server';
import { openPhone, type Stage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

/** `npm run screenshots`: the pictures of the README, of the demo's invented people, from the built pages. */
const FOLDER = join(ROOT, '.github/pictures');
/** Sharp on a good screen, and still small. */
const SCALE = 1.5;

async function keep({ page }: Visitor, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

/** A couple chooses its day, and the day is kept for them. */
async function bookADay(stage: Stage): Promise<Resident> {
  const [booker, partner] = demoPeople;
  if (!booker || !partner) throw new Error('the demo has people');
  const resident = await Resident.of(stage, 'standard', { booker, partner });
  const slot = await freeSlot(stage.origin, 12);
  await resident.begin();
  await resident.fillPeople();
  await resident.seesHeading(/年\d+月/);
  await keep(resident, 'calendar');
  await resident.chooseTime(slot);
  await resident.confirmAndSubmit();
  await resident.seesBooked();
  await keep(resident, 'booked');
  return resident;
}

async function keepHomes(stage: Stage, resident: Resident): Promise<void> {
  // People look at this by day, whenever it was taken.
  await resident.page.clock.setFixedTime(instantOf(dateOf(new Date()), '10:08'));
  await resident.goTo('/');
  await resident.sees('看详情');
  await keep(resident, 'home');
  const elder = await Visitor.arrive(stage, 'elder');
  await elder.sees('最早');
  await keep(elder, 'home-elder');
}

/** What lies within fifteen minutes of a community. */
async function keepFinder(stage: Stage): Promise<void> {
  const daughter = await Visitor.arrive(stage, 'standard');
  await daughter.press('找养老');
  await daughter.press(/从哪里走起/);
  await daughter.choose('万松街道');
  await daughter.choose('青松社区');
  await daughter.press('看看附近有什么');
  await daughter.sees(/^15 分钟内有/);
  await keep(daughter, 'finder');
}

/** A number of couples that are expected today; answers with what they say at the desk. */
async function comeToday({ server, origin }: Stage, count: number): Promise<string[]> {
  const references: string[] = [];
  for (let ahead = 1; ahead <= count; ahead += 1) {
    const couple = await makeCouple(origin);
    const booker = await proveByApi(origin, couple.booker);
    const { bookingId, reference } = await bookByApi(booker, couple, await freeSlot(origin, ahead));
    server.bringForward(bookingId);
    references.push(reference);
  }
  return references;
}

/** A morning in the hall: some have come, two are called, one is being served. */
async function fillHall(stage: Stage): Promise<string> {
  const { origin, server } = stage;
  const { items } = await new Client(origin).call(listOffices, {});
  const params = { officeId: items[0]?.officeId ?? '' };
  const registrar = new Client(origin, { Origin: origin, Cookie: server.admit('registrar') });
  const [, , ...come] = await comeToday(stage, 6);
  for (const reference of come) await registrar.call(checkIn, { params, body: { by: 'reference', reference } });
  await registrar.call(issueTicket, { params, body: { service: 'RE_MARRY', priority: false } });
  const { ticket } = await registrar.call(callNext, { params, body: { window: 1, desk: 'marriage' } });
  await registrar.call(callNext, { params, body: { window: 2, desk: 'all' } });
  if (ticket === null) throw new Error('nobody was called');
  const { ticketId, version } = ticket;
  await registrar.call(startService, { params: { ticketId }, body: { version } });
  return params.officeId;
}

async function keepHall(stage: Stage): Promise<void> {
  const officeId = await fillHall(stage);
  const registrar = await atWork(stage, 'registrar', 'desk');
  await registrar.goTo(`/hall/board?office=${officeId}`);
  await registrar.page.getByRole('button', { name: /^A001/ }).click();
  await registrar.sees('记下结果');
  await keep(registrar, 'hall-board');
  await registrar.goTo(`/hall/screen?office=${officeId}`);
  await registrar.sees('请准备');
  await keep(registrar, 'hall-screen');
}

/** A street officer with a small quick help at hand: the work list, the case, and the limits checked while they type. */
async function keepCasework(stage: Stage): Promise<void> {
  const story = '厨房起火，烧了一间卧室，没有人受伤。一家三口暂住亲戚家。';
  await askForRelief(stage, { name: '汪小英', phone: makePerson().phone, story, persons: 3, isSmall: true });
  const officer = await atWork(stage, 'street_officer', 'desk');
  await officer.goTo('/casework/list');
  await officer.press(/全部/);
  await officer.press(/汪\*英 · 火灾/);
  await officer.choose('办理这一件');
  await officer.pressExactly('打开');
  await officer.sees(story);
  await officer.pressExactly('受理');
  await officer.pressExactly('受理');
  await officer.sees(/^受理：已记下/);
  await officer.pressExactly('直接审核');
  await officer.pressExactly('直接审核');
  await officer.sees(/^直接审核：已记下/);
  await officer.pressExactly('提交确认');
  await officer.type('金额（元）', '800');
  await officer.type('理由', '一家三口暂时没有地方做饭');
  await officer.sees(/可以小额快救/);
  await keep(officer, 'casework');
}

async function takePictures(server: Server, browser: Browser): Promise<void> {
  const stage = { server, origin: server.origin, open: () => openPhone(browser, server.origin, SCALE) };
  await keepHomes(stage, await bookADay(stage));
  await keepFinder(stage);
  await keepHall(stage);
  await keepCasework(stage);
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
