import { Client } from '@jianghan/api/testing/client';
import { makePerson } from '@jianghan/api/testing/people';
import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { holidaysWith } from '@jianghan/shared/calendar/holidays';
import { sayDateTime } from '@jianghan/shared/calendar/words';
import { getOwnCare } from '@jianghan/shared/care/contract';
import { listCareAlerts } from '@jianghan/shared/care/contract-desk';
import { visitsOf } from '@jianghan/shared/care/schedule';
import { listHolidays } from '@jianghan/shared/holidays/contract';
import { makeCouple, signInByApi } from './stage/by-api';
import {
  CONTACT,
  type FreeTime,
  openTime,
  placeServing,
  serveByApi,
  servingByApi,
  takeSeatByApi,
  timeAt,
} from './stage/care-by-api';
import { inspect } from './stage/inspect';
import { Resident } from './stage/resident';
import { type Mode, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
/** Each mode on a day of its own and with a bed of its own, so that neither finds what the other took. */
const WAYS: readonly (readonly [mode: Mode, ahead: number])[] = [
  ['standard', 22],
  ['elder', 24],
];
const LONG_MS = 120_000;
const AFTERNOON = { startsAt: '14:00', endsAt: '14:30' };
const NEXT_TO_IT = { startsAt: '15:00', endsAt: '15:30' };

/** A family that is signed in by its phone, and the API as it may use it. */
async function family(mode: Mode): Promise<{ visitor: Visitor; who: Client }> {
  const who = await signInByApi(stage.origin, makePerson());
  const visitor = await Visitor.arrive(stage, mode);
  await visitor.enterWith(who.session['Cookie'] as string);
  return { visitor, who };
}

/** Gives the answers, each on a screen of its own in elder mode, and comes to what is to be checked. */
async function fill(visitor: Visitor, answers: readonly (() => Promise<void>)[]): Promise<void> {
  for (const answer of answers) {
    await answer();
    if (visitor.isElder) await visitor.press('下一步');
  }
  if (!visitor.isElder) await visitor.press('下一步');
  await visitor.seesHeading('核对');
}

const typeContact = (visitor: Visitor) => async () => {
  await visitor.type('您的姓名', CONTACT.name);
  await visitor.type('您的电话', CONTACT.phone);
  await visitor.choose('子女');
};

async function fillVisit(visitor: Visitor, { startsAt }: FreeTime): Promise<void> {
  await fill(visitor, [
    () => visitor.choose(new RegExp(`^${sayDateTime(startsAt)}，余`)),
    typeContact(visitor),
    () => visitor.type('几个人来', '2'),
    () => visitor.type('想了解的（可以不填）', '<b>双人间</b>'),
  ]);
}

/** From what was just sent to the page of its case. */
async function openSent(visitor: Visitor): Promise<string> {
  await visitor.press('看这一件');
  await visitor.arrivesAt('/care/case');
  return new URL(visitor.page.url()).searchParams.get('caseId') ?? '';
}

const again = (visitor: Visitor, caseId: string) => visitor.goTo(`/care/case?caseId=${caseId}`);

test.each(WAYS)(
  'a family books a look at a home: signs in on the way without typing anything twice, and gives the time back (%s)',
  async (mode, ahead) => {
    const placeId = await placeServing(stage, 'visit');
    const time = await openTime(stage, placeId, { ahead, ...AFTERNOON, capacity: 2 });
    const visitor = await Resident.of(stage, mode, await makeCouple(stage.origin));
    await visitor.goTo(`/care/visit?placeId=${placeId}`);
    await fillVisit(visitor, time);
    await visitor.pressExactly('预约参观');
    await visitor.arrivesAt('/account/sign-in');
    await visitor.signIn();
    await visitor.arrivesAt('/care/visit');
    await visitor.sees(sayDateTime(time.startsAt));
    await visitor.sees('<b>双人间</b>');
    await visitor.pressExactly('预约参观');
    await visitor.seesHeading('参观约好了');
    expect(await inspect(visitor, 'care-visit-sent')).toEqual([]);
    await openSent(visitor);
    await visitor.sees('已约好参观');
    expect(await inspect(visitor, 'care-case-visit')).toEqual([]);
    expect(await timeAt(stage, placeId, time.startsAt)).toMatchObject({ left: 1 });
    await visitor.press('取消这次参观');
    await visitor.sees('已取消');
    expect(await timeAt(stage, placeId, time.startsAt)).toMatchObject({ left: 2 });
  },
  LONG_MS,
);

test.each(WAYS)(
  'the last seat goes to another family: the nearest times at once, nothing typed lost (%s)',
  async (mode, ahead) => {
    const placeId = await placeServing(stage, 'visit');
    const day = { ahead: ahead + 1, capacity: 1 };
    const last = await openTime(stage, placeId, { ...day, ...AFTERNOON });
    const nearest = await openTime(stage, placeId, { ...day, ...NEXT_TO_IT });
    const { visitor } = await family(mode);
    await visitor.goTo(`/care/visit?placeId=${placeId}`);
    await fillVisit(visitor, last);
    await takeSeatByApi(await signInByApi(stage.origin, makePerson()), last);
    await visitor.pressExactly('预约参观');
    await visitor.sees(/您填的信息都在/);
    expect(await inspect(visitor, 'care-visit-full')).toEqual([]);
    await visitor.press(new RegExp(`^${sayDateTime(nearest.startsAt)}`));
    await visitor.sees('<b>双人间</b>');
    await visitor.pressExactly('预约参观');
    await visitor.seesHeading('参观约好了');
    await openSent(visitor);
    await visitor.sees(sayDateTime(nearest.startsAt));
    expect(await timeAt(stage, placeId, nearest.startsAt)).toMatchObject({ left: 0 });
  },
  LONG_MS,
);

test.each(WAYS)(
  'meals on working days: the dates are said before, a provider takes it, one meal is cancelled and the adviser knows (%s)',
  async (mode) => {
    const placeId = await placeServing(stage, 'home_service');
    const from = addDays(dateOf(new Date()), 1);
    const until = addDays(from, 13);
    const { years } = await new Client(stage.origin).call(listHolidays, {});
    const { dates } = visitsOf({ repeat: 'workdays', from, until }, holidaysWith(years));
    const { visitor, who } = await family(mode);
    await visitor.goTo(`/care/order?placeId=${placeId}`);
    await fill(visitor, [
      () => visitor.choose('助餐'),
      () => visitor.type('老人的姓名', '周德明'),
      async () => {
        await visitor.choose('唐家墩街道');
        await visitor.type('详细地址', '示例路 18 号 2 单元 301');
      },
      async () => {
        await visitor.choose(/^每个工作日/);
        await visitor.type('从哪天起', from);
        await visitor.type('到哪天止', until);
        await visitor.sees(`一共 ${dates.length} 次`);
      },
      () => visitor.type('几点来', '11:30'),
      typeContact(visitor),
      () => visitor.type('要注意的（可以不填）', '软一点'),
    ]);
    await visitor.sees(`一共 ${dates.length} 次`);
    expect(await inspect(visitor, 'care-order-check')).toEqual([]);
    await visitor.pressExactly('下单');
    await visitor.seesHeading('下单好了');
    expect(await inspect(visitor, 'care-order-sent')).toEqual([]);
    const caseId = await openSent(visitor);
    await visitor.sees('等服务商接单');
    await serveByApi(stage, caseId, [{ kind: 'home_service', action: 'accept', input: {} }]);
    await again(visitor, caseId);
    await visitor.sees('已接单');
    const second = sayDateTime(instantOf(dates[1] ?? '', '11:30'));
    await visitor.press(`取消这一次，${second}`);
    await visitor.sees('您取消了');
    expect(await inspect(visitor, 'care-case-order')).toEqual([]);
    const { matter } = await who.call(getOwnCare, { params: { caseId } });
    const states = matter.kind === 'home_service' ? matter.visits.map(({ state }) => state) : [];
    expect(states).toEqual(dates.map((_, at) => (at === 1 ? 'cancelled' : 'planned')));
    const { items } = await servingByApi(stage, 'advice').call(listCareAlerts, { query: {} });
    expect(items).toContainEqual(expect.objectContaining({ caseId, state: 'cancelled' }));
  },
  LONG_MS,
);

test.each(WAYS)(
  'a wish to move in is assessed and queued, a bed is offered, and the family takes it (%s)',
  async (mode, ahead) => {
    const room = `3 楼 3${ahead}`;
    const placeId = await placeServing(stage, 'intention');
    const { visitor, who } = await family(mode);
    await visitor.goTo(`/care/intention?placeId=${placeId}`);
    await fill(visitor, [
      () => visitor.type('老人的姓名', '周德明'),
      () => visitor.type('老人多大年纪', '82'),
      () => visitor.choose('不是'),
      () => visitor.type('想从哪天住（可以不填）', addDays(dateOf(new Date()), 30)),
      typeContact(visitor),
      () => visitor.type('情况说明（可以不填）', '夜里要人看着'),
    ]);
    await visitor.sees('怎么排队');
    expect(await inspect(visitor, 'care-intention-check')).toEqual([]);
    await visitor.pressExactly('登记意向');
    await visitor.seesHeading('意向登记好了');
    expect(await inspect(visitor, 'care-intention-sent')).toEqual([]);
    const caseId = await openSent(visitor);
    await visitor.sees('已登记');
    await serveByApi(stage, caseId, [
      { kind: 'intention', action: 'assess', input: { note: '周三上午到院' } },
      { kind: 'intention', action: 'queue', input: { class: 3, level: 2 } },
      { kind: 'intention', action: 'offer', input: { room, outOfTurn: null } },
    ]);
    await again(visitor, caseId);
    await visitor.sees('有床位了');
    await visitor.sees(room);
    expect(await inspect(visitor, 'care-case-offered')).toEqual([]);
    await visitor.press('要这张床');
    await visitor.sees('准备入住');
    expect(await who.call(getOwnCare, { params: { caseId } })).toMatchObject({ state: 'accepted' });
  },
  LONG_MS,
);

test.each(WAYS)(
  'a question to the adviser of a street is answered, and the family asks again (%s)',
  async (mode) => {
    const { visitor, who } = await family(mode);
    await visitor.goTo('/care/ask');
    await fill(visitor, [
      () => visitor.choose('汉兴街道'),
      () => visitor.type('想问什么', '父亲出院后谁能上门'),
      typeContact(visitor),
    ]);
    await visitor.pressExactly('送给顾问');
    await visitor.seesHeading('问题送到了');
    expect(await inspect(visitor, 'care-ask-sent')).toEqual([]);
    const caseId = await openSent(visitor);
    await visitor.sees('等顾问看');
    await serveByApi(stage, caseId, [
      { kind: 'advice', action: 'answer', input: { text: '社区有助餐，明天打电话给您' } },
    ]);
    await again(visitor, caseId);
    await visitor.sees(/社区有助餐，明天打电话给您/);
    expect(await inspect(visitor, 'care-case-answered')).toEqual([]);
    await visitor.type('还有不清楚的，接着问', '周末也送吗');
    await visitor.pressExactly('接着问');
    await visitor.sees('等顾问看');
    await visitor.sees(/周末也送吗/);
    const { matter } = await who.call(getOwnCare, { params: { caseId } });
    expect(matter).toMatchObject({ talk: [{ by: 'family' }, { by: 'adviser' }, { by: 'family' }], ability: null });
  },
  LONG_MS,
);
