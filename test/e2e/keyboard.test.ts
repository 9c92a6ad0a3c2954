import { makeCouple } from './stage/by-api';
import { Keyboard } from './stage/keyboard';
import { Resident } from './stage/resident';
import { newestCode } from './stage/sandbox';
import { useStage } from './stage/use-stage';

const stage = useStage();

async function signIn(resident: Resident, keyboard: Keyboard): Promise<void> {
  const { phone, name, idNumber } = resident.person;
  await keyboard.type(resident.field('手机号'), phone);
  await keyboard.enter(resident.pressable('获取验证码'));
  await resident.sees('验证码已发到');
  await resident.field('验证码').focus();
  await keyboard.type(resident.field('验证码'), await newestCode(stage.origin, phone));
  await resident.page.keyboard.press('Enter');
  await resident.arrivesAt('/account/real-name');
  await keyboard.tick(resident.page.getByRole('checkbox'));
  await keyboard.enter(resident.pressable('同意，继续'));
  await keyboard.type(resident.field('姓名'), name);
  await keyboard.type(resident.field('身份证号'), idNumber);
  await resident.page.keyboard.press('Enter');
}

async function fillPeople(resident: Resident, keyboard: Keyboard): Promise<void> {
  const group = (name: string) => resident.page.getByRole('group', { name });
  await resident.arrivesAt('/marriage/people');
  await keyboard.choose(group('您是哪里的居民'), '内地居民');
  await keyboard.choose(group('对方是哪里的居民'), '内地居民');
  await keyboard.type(resident.field('对方姓名'), resident.partner.name);
  await keyboard.type(resident.field('对方身份证号'), resident.partner.idNumber);
  await keyboard.choose(group('参加颁证仪式吗'), '不参加');
  await keyboard.choose(group('需要婚前辅导吗'), '不需要');
  await keyboard.enter(resident.pressable('下一步：选日子和时间'));
}

test('from sign-in to the booked day without a pointer, the focus always in sight', async () => {
  const resident = await Resident.of(stage, 'standard', await makeCouple(stage.origin));
  const keyboard = new Keyboard(resident.page);
  await resident.goTo('/marriage/guide');
  await keyboard.enter(resident.pressable('开始预约'));
  await signIn(resident, keyboard);
  await fillPeople(resident, keyboard);
  await resident.arrivesAt('/marriage/calendar');
  await keyboard.enter(resident.pressable(/余 \d+ 对/).first());
  await keyboard.tick(resident.page.getByRole('radio', { name: /余/ }).first());
  await keyboard.enter(resident.pressable('下一步：核对信息'));
  await resident.arrivesAt('/marriage/review');
  await keyboard.tick(resident.page.getByRole('checkbox', { name: /^我们双方自愿结婚/ }));
  await keyboard.tick(resident.page.getByRole('checkbox', { name: /同意由我填写以上信息/ }));
  await resident.page.keyboard.press('Enter');
  await resident.seesBooked();
  expect(await resident.bookings()).toHaveLength(1);
  expect(resident.seen.troubles).toEqual([]);
});
