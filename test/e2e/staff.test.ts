import { totpCodeAt } from '@jianghan/api/staff/totp';
import { atWork, inspectDesk } from './stage/at-work';
import { inspect } from './stage/inspect';
import { Keyboard } from './stage/keyboard';
import { newestStaffCode } from './stage/sandbox';
import { type Mode, PHONE, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const DESK = { width: 1440, height: 900 };
const PASSWORD = 'anemone folding ladder';
const MODES = ['standard', 'elder', 'contrast'] as const satisfies readonly Mode[];

/** Somebody at a desk who is not signed in. */
async function atDesk(mode: Mode = 'standard'): Promise<Visitor> {
  const visitor = await Visitor.arrive(stage, mode);
  await visitor.page.setViewportSize(DESK);
  return visitor;
}

/** At the desk and on a phone; back at the desk afterwards. */
async function look(visitor: Visitor, name: string): Promise<string[]> {
  const seenAtDesk = await inspectDesk(visitor, name);
  await visitor.page.setViewportSize(PHONE);
  const found = [...seenAtDesk, ...(await inspect(visitor, name))];
  await visitor.page.setViewportSize(DESK);
  return found;
}

async function typeWho(visitor: Visitor, login: string, password: string): Promise<void> {
  await visitor.type('账号', login);
  await visitor.type('密码', password);
  await visitor.press('下一步');
}

test('an account is made, given a role, enrolled at the first sign-in, and opens its doors', async () => {
  const administrator = await atWork(stage, 'administrator', 'desk');
  await administrator.goTo('/staff/accounts');
  await administrator.press('建一个账号');
  await administrator.type('账号', 'he.ling');
  await administrator.type('姓名', '何玲');
  await administrator.press('建账号，给初始密码');
  const shown = administrator.page.getByText(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
  await shown.waitFor();
  const initial = (await shown.textContent()) ?? '';
  expect(await look(administrator, 'staff-handed-over')).toEqual([]);

  const security = await atWork(stage, 'security_administrator', 'desk');
  await security.goTo('/staff/accounts');
  await security.press(/he\.ling/);
  await security.tick(/^婚姻登记员 · 江汉区/);
  await security.press(/^保存角色/);
  await security.sees(/婚姻登记员 · 江汉区/);

  const newcomer = await atDesk();
  await newcomer.goTo('/staff/sign-in');
  await typeWho(newcomer, 'he.ling', initial);
  await newcomer.seesHeading('绑定动态码');
  const secret = /密钥：([A-Z2-7 ]+)/.exec((await newcomer.page.getByText(/密钥：/).textContent()) ?? '')?.[1] ?? '';
  const enrol = async (password: string) => {
    await newcomer.type('自己的密码', password);
    await newcomer.type('动态码', totpCodeAt(secret.replaceAll(' ', ''), new Date()));
    await newcomer.press('设好并登录');
  };
  await enrol('password1');
  await newcomer.sees(/别人猜不到的密码/);
  expect(newcomer.seen.troubles.splice(0).filter((trouble) => !/422/.test(trouble))).toEqual([]);
  expect(await look(newcomer, 'staff-enrol')).toEqual([]);
  await enrol(PASSWORD);
  await newcomer.arrivesAt('/staff/home');
  await newcomer.sees('登记大厅');
  expect(await newcomer.pressable('工作人员账号').count()).toBe(0);
});

test('password, code, home; a sensitive act asks for a fresh code on the page and goes on by itself', async () => {
  const security = await atDesk();
  await security.goTo('/staff/accounts');
  await security.press('登录工作台');
  await typeWho(security, 'security', 'jianghan-demo-2026');
  await security.seesHeading('填动态码');
  await security.type('动态码', await newestStaffCode(stage.origin, 'security'));
  await security.pressExactly('登录');
  await security.arrivesAt('/staff/accounts');
  await security.press(/provider/);
  await security.press('重置动态码');
  await security.press('确定重置动态码');
  const sheet = security.page.getByRole('dialog', { name: '请再确认一次是您本人' });
  await sheet.waitFor();
  security.seen.troubles.splice(0);
  expect(await look(security, 'staff-step-up')).toEqual([]);
  await sheet.getByLabel('动态码').fill(await newestStaffCode(stage.origin, 'security'));
  await sheet.getByRole('button', { name: '确认是本人' }).click();
  await sheet.waitFor({ state: 'detached' });
  await security.sees('已重置，请对方重新登录并绑定');
  await security.press('退出');
  await security.arrivesAt('/staff/sign-in');
}, 120_000);

test('by the keyboard alone: sign in, and out', async () => {
  const { page } = await atDesk();
  await page.goto('/staff/sign-in');
  const keyboard = new Keyboard(page);
  await keyboard.type(page.getByLabel('账号'), 'auditor');
  await keyboard.type(page.getByLabel('密码', { exact: true }), 'jianghan-demo-2026');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '填动态码' }).waitFor();
  await keyboard.type(page.getByLabel('动态码'), await newestStaffCode(stage.origin, 'auditor'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  await keyboard.enter(page.getByRole('button', { name: '退出' }));
  await page.getByRole('heading', { name: '工作台登录' }).waitFor();
});

test.each(MODES)(
  'the pages of accounts are accessible at the desk and on a phone (%s)',
  async (mode) => {
    const visitor = await atDesk(mode);
    const findings: string[] = [];
    for (const [address, shows, name] of [
      ['/staff/sign-in', /工作人员从这里进/, 'staff-sign-in'],
      ['/staff/home', /请登录工作台/, 'staff-home-locked'],
    ] as const) {
      await visitor.goTo(address);
      await visitor.sees(shows);
      visitor.seen.troubles.splice(0);
      findings.push(...(await look(visitor, name)));
    }
    const [name = '', value = ''] = stage.server.admit('security_administrator').split('=');
    await visitor.page.context().addCookies([{ name, value, url: stage.origin, httpOnly: true, sameSite: 'Strict' }]);
    for (const [address, shows, picture] of [
      ['/staff/home', /账号和安全/, 'staff-home'],
      ['/staff/accounts', /registrar2/, 'staff-accounts'],
    ] as const) {
      await visitor.goTo(address);
      await visitor.sees(shows);
      findings.push(...(await look(visitor, picture)));
    }
    await visitor.press(/registrar2/);
    await visitor.sees(/角色和范围/);
    findings.push(...(await look(visitor, 'staff-person')));
    expect(findings).toEqual([]);
  },
  180_000,
);
