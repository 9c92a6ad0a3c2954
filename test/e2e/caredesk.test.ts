import { Client } from '@jianghan/api/testing/client';
import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { actOnCare, enterOrder, listCareWork } from '@jianghan/shared/care/contract-desk';
import type { CareListItem } from '@jianghan/shared/care/views';
import { STREETS } from '@jianghan/shared/relief/streets';
import type { Role } from '@jianghan/shared/staff/roles';
import { atWork, lookRound, WAYS } from './stage/at-work';
import { lookTwice } from './stage/casework';
import { useStage } from './stage/use-stage';

const stage = useStage();
const LONG_MS = 240_000;
const staff = (role: Role) => new Client(stage.origin, { Origin: stage.origin, Cookie: stage.server.admit(role) });
const home = { street: STREETS[7]?.officeId ?? '', address: '示例路 18 号 2 单元 301' };
const contact = { name: '周小宁', phone: '13800005678', relation: 'child' } as const;

/** What the demo's people of eldercare have to do. */
async function workOf(kind: CareListItem['kind'], role: Role): Promise<CareListItem[]> {
  return (await staff(role).call(listCareWork, { query: { kind } })).items;
}

/** An order for the last minute of today, taken by the provider. */
async function orderForToday(elderName: string): Promise<void> {
  const [known] = await workOf('home_service', 'provider');
  const schedule = { repeat: 'once', on: dateOf(new Date()) } as const;
  const about = { elderName, contact, home, schedule, at: '23:59', note: '敲门声音大一点' };
  const order = { placeId: known?.officeId ?? '', kind: 'meal' as const, ...about };
  const { caseId } = await staff('eldercare_adviser').call(enterOrder, { body: order });
  const move = { kind: 'home_service', action: 'accept', input: {} } as const;
  await staff('provider').call(actOnCare, { params: { caseId }, body: { version: 1, move } });
}

test(
  'a provider sets out, finishes one visit and cannot make another; the adviser looks after that elder',
  async () => {
    await orderForToday('童春梅');
    await orderForToday('尹国华');
    const provider = await atWork(stage, 'provider', 'desk');
    await provider.goTo('/caredesk/day');
    await provider.press('出发，23:59 童春梅');
    await provider.sees('23:59 童春梅：出发，已记下');
    await provider.press('做完了，23:59 童春梅');
    await provider.sees('23:59 童春梅：做完了，已记下');
    await provider.press('出发，23:59 尹国华');
    await provider.press('没有做成，23:59 尹国华');
    await provider.pressExactly('没有做成');
    await provider.sees('请填情况');
    expect(await lookTwice(provider, 'caredesk-missed')).toEqual([]);
    await provider.type('情况', '敲门没有人应，电话也没有接');
    await provider.pressExactly('没有做成');
    await provider.sees(/尹国华：没有做成，已记下/);
    expect(await lookTwice(provider, 'caredesk-day')).toEqual([]);

    const adviser = await atWork(stage, 'eldercare_adviser', 'desk');
    await adviser.goTo('/caredesk/alerts');
    await adviser.sees('敲门没有人应，电话也没有接');
    await adviser.press(/^记下处理，/);
    expect(await lookTwice(adviser, 'caredesk-alert')).toEqual([]);
    await adviser.type('怎么处理的', '打过电话，老人在女儿家，饭已改送那里');
    await adviser.pressExactly('记下处理');
    await adviser.sees(/处理已记下/);
    await adviser.sees('没有等着过问的');
  },
  LONG_MS,
);

test(
  'who takes a call enters an order, reads back its days, and tells the number',
  async () => {
    const adviser = await atWork(stage, 'eldercare_adviser', 'desk');
    await adviser.goTo('/caredesk/order');
    await adviser.pressExactly('念给对方听，下单');
    await adviser.sees('请选由谁上门');
    expect(await lookTwice(adviser, 'caredesk-order-missing')).toEqual([]);
    await adviser.type('来电号码', '13800005678');
    await adviser.choose('子女');
    await adviser.type('老人姓名', '周德明');
    await adviser.type('来电人姓名', '周小宁');
    await adviser.choose('助洁');
    await adviser.choose('唐家墩街道');
    await adviser.type('详细地址', '示例路 18 号 2 单元 301');
    await adviser.page.getByRole('group', { name: '由谁上门' }).getByRole('radio').first().check();
    await adviser.choose('每个工作日');
    const from = addDays(dateOf(new Date()), 1);
    await adviser.type('从哪天', from);
    await adviser.type('到哪天', addDays(from, 13));
    await adviser.type('几点', '09:30');
    await adviser.sees(/给周德明助洁，送到示例路 18 号.*对吗/);
    expect(await lookTwice(adviser, 'caredesk-order')).toEqual([]);
    await adviser.pressExactly('念给对方听，下单');
    await adviser.sees(/下好了，编号 /);
    expect(await lookTwice(adviser, 'caredesk-ordered')).toEqual([]);
  },
  LONG_MS,
);

test(
  'an operator opens times for visits, and assesses, queues and offers a bed to who wants to move in',
  async () => {
    const operator = await atWork(stage, 'facility_operator', 'desk');
    const [wish] = await workOf('intention', 'facility_operator');
    if (wish === undefined) throw new Error('the demo has no wish to move in');
    await operator.goTo(`/caredesk/case?caseId=${wish.caseId}`);
    await operator.choose('办理这一件');
    await operator.pressExactly('打开');
    await operator.pressExactly('已联系，约评估');
    await operator.type('约好的时间地点', '周三上午 9:30，在院里');
    await operator.pressExactly('已联系，约评估');
    await operator.pressExactly('评估完成，排队');
    await operator.page.getByRole('radio').first().check();
    await operator.page.getByRole('group', { name: '现场评估的能力等级' }).getByRole('radio').nth(2).check();
    expect(await lookTwice(operator, 'caredesk-queue')).toEqual([]);
    await operator.pressExactly('评估完成，排队');
    await operator.pressExactly('通知有床位');
    await operator.type('房间和床位', '3 楼 305 室 2 号床');
    await operator.pressExactly('通知有床位');
    await operator.sees('3 楼 305 室 2 号床');
    expect(await lookTwice(operator, 'caredesk-offered')).toEqual([]);
  },
  LONG_MS,
);

test.each(WAYS)(
  'the pages of the care desk are accessible (%s, %s)',
  async (...way) => {
    const [order] = await workOf('home_service', 'provider');
    const [question] = await workOf('advice', 'eldercare_adviser');
    const ofAdviser = [
      ['caredesk-list', '/caredesk/list', /咨询/],
      ['caredesk-purpose', `/caredesk/case?caseId=${question?.caseId}`, /是为了什么/],
      ['caredesk-order-empty', '/caredesk/order', '选好服务和街道，这里列出能上门的，近的在前。'],
      ['caredesk-alerts', '/caredesk/alerts', /等着过问|处理/],
    ] as const;
    expect(await lookRound(stage, { role: 'eldercare_adviser', way, visits: ofAdviser })).toEqual({});
    const ofProvider = [
      ['caredesk-list-provider', '/caredesk/list', /上门服务/],
      ['caredesk-day-plain', '/caredesk/day', /每打开一次都记一行审计/],
      ['caredesk-purpose-order', `/caredesk/case?caseId=${order?.caseId}`, /是为了什么/],
    ] as const;
    expect(await lookRound(stage, { role: 'provider', way, visits: ofProvider })).toEqual({});
    const ofPlace = [['caredesk-slots', '/caredesk/slots', '开放参观时间']] as const;
    expect(await lookRound(stage, { role: 'facility_operator', way, visits: ofPlace })).toEqual({});
  },
  LONG_MS,
);
