import { makePerson } from '@jianghan/api/testing/people';
import { reachesAgeOn } from '@jianghan/shared/identity';
import { freeSlot, makeCouple } from './stage/by-api';
import { inspect } from './stage/inspect';
import { Resident } from './stage/resident';
import { useStage } from './stage/use-stage';

const stage = useStage();
const MODES = ['standard', 'elder'] as const;

async function atPartnersName(resident: Resident): Promise<void> {
  await resident.begin();
  await resident.choose('内地居民', resident.isElder ? undefined : '您是哪里的居民');
  if (resident.isElder) {
    await resident.press('下一题');
    await resident.seesHeading('对方是哪里的居民？');
    await resident.choose('内地居民');
    await resident.press('下一题');
  }
}

test.each(MODES)(
  'what was typed is there after a reload, after going back and after a link from elsewhere (%s)',
  async (mode) => {
    const resident = await Resident.of(stage, mode, await makeCouple(stage.origin));
    await atPartnersName(resident);
    await resident.type('对方姓名', resident.partner.name);
    await resident.page.reload();
    await resident.field('对方姓名').waitFor();
    expect(await resident.field('对方姓名').inputValue()).toBe(resident.partner.name);

    await resident.page.goBack();
    await resident.goTo('/marriage/people');
    await resident.field('对方姓名').waitFor();
    expect(await resident.field('对方姓名').inputValue()).toBe(resident.partner.name);

    await resident.press('返回');
    await resident.arrivesAt('/marriage/guide');
    await resident.press('开始预约');
    await resident.field('对方姓名').waitFor();
    expect(await resident.field('对方姓名').inputValue()).toBe(resident.partner.name);
    expect(resident.seen.troubles).toEqual([]);
  },
);

test.each(MODES)(
  'the browser’s own back leads from the review to the calendar and to both people, as they were (%s)',
  async (mode) => {
    const resident = await Resident.of(stage, mode, await makeCouple(stage.origin));
    await resident.prepare(await freeSlot(stage.origin, 4));
    await resident.page.goBack();
    await resident.arrivesAt('/marriage/calendar');
    expect(await resident.page.getByRole('radio', { checked: true }).count()).toBe(1);
    await resident.page.goBack();
    await resident.arrivesAt('/marriage/people');
    await resident.page.goForward();
    await resident.page.goForward();
    await resident.arrivesAt('/marriage/review');
    await resident.seesHeading('看一遍，没错就提交');
    expect(resident.seen.troubles).toEqual([]);
  },
);

test.each(MODES)('a couple with a foreign party is told where to go before more is asked (%s)', async (mode) => {
  const resident = await Resident.of(stage, mode, await makeCouple(stage.origin));
  await resident.begin();
  await resident.choose('内地居民', resident.isElder ? undefined : '您是哪里的居民');
  if (resident.isElder) {
    await resident.press('下一题');
    await resident.seesHeading('对方是哪里的居民？');
  }
  await resident.choose('外国人', resident.isElder ? undefined : '对方是哪里的居民');
  await resident.sees('这里办不了，要到省里指定的登记机关');
  expect(await inspect(resident, 'people-elsewhere')).toEqual([]);
  expect(await resident.pressable(/^下一/).count()).toBe(0);
  expect(await resident.field('对方姓名').count()).toBe(0);
});

test.each(MODES)('who is too young on that day is told from which date on (%s)', async (mode) => {
  const couple = await makeCouple(stage.origin);
  const born = '2010-03-05';
  const resident = await Resident.of(stage, mode, { ...couple, partner: makePerson({ sex: 'female', born }) });
  await resident.prepare(await freeSlot(stage.origin, 6));
  await resident.confirmAndSubmit();
  const [year, month, day] = reachesAgeOn(born, 20).split('-').map(Number);
  await resident.sees(`要到 ${year}年${month}月${day}日`);
  expect(await inspect(resident, 'review-under-age')).toEqual([]);
  expect(await resident.bookings()).toEqual([]);
});
