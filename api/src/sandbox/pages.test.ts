import { sendSmsCode } from '@jianghan/shared/account/contract';
import { useApi } from '../testing/api';
import { useSandbox } from '../testing/sandbox';
import { demoPeople } from './people';

const api = useApi();
const sandbox = useSandbox();

const page = async (path = '/sandbox') => (await api.anyone.fetch(path)).text();

function post(path: string, form: Record<string, string>, origin = api.baseUrl) {
  const headers = { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' };
  return api.anyone.fetch(path, { method: 'POST', body: new URLSearchParams(form).toString(), headers });
}

test('the page shows the newest codes and the demo people, is marked 演示 and runs no script', async () => {
  const phone = '13800005678';
  await api.anyone.call(sendSmsCode, { body: { phone } });
  const text = await page();
  expect(text).toContain('演示');
  expect(text).toContain(phone);
  expect(text).toContain(sandbox.sms.newestCodeFor(phone) as string);
  for (const { name, idNumber } of demoPeople) {
    expect(text).toContain(name);
    expect(text).toContain(idNumber);
  }
  expect(text).not.toMatch(/<script|\son[a-z]+=/i);
});

test('a page can ask whether this is a demo', async () => {
  expect((await api.anyone.fetch('/sandbox', { method: 'HEAD' })).status).toBe(200);
});

test('a visitor adds a person to play, and is told what is wrong with a number', async () => {
  const person = { name: '访客甲', idNumber: '110101199003070652', phone: '13700000002' };
  const refused = await post('/sandbox/people', { ...person, idNumber: '110101199003070653' });
  expect(await refused.text()).toContain('身份证号有误');
  const added = await post('/sandbox/people', person);
  expect([added.status, added.headers.get('location')]).toEqual([303, '/sandbox']);
  expect(sandbox.people.holds(person)).toBe(true);
  expect(await page()).toContain('访客甲');
});

test('the switches make a service fail and work again', async () => {
  const send = (phone: string) => api.anyone.send(sendSmsCode, { body: { phone } });
  await post('/sandbox/moods', { api: 'SendSms', choice: '断线' });
  expect((await send('13800005001')).problem.code).toBe('sms_failed');
  await post('/sandbox/moods', { api: 'SendSms', choice: '正常' });
  expect((await send('13800005002')).status).toBe(200);
});

test('another site cannot press the buttons, and nonsense changes nothing', async () => {
  const foreign = await post('/sandbox/moods', { api: 'SendSms', choice: '断线' }, 'https://elsewhere.example');
  expect(foreign.status).toBe(403);
  expect((await post('/sandbox/moods', { api: 'SendSms', choice: '爆炸' })).status).toBe(400);
  expect((await post('/sandbox/people', { name: 'x'.repeat(5000) })).status).toBe(413);
  expect(sandbox.moods.kindOf('SendSms')).toBe('well');
});

test('what a visitor types is shown as text', async () => {
  sandbox.people.add({ name: '<img src=x>"\'&', idNumber: '1', phone: '2' });
  const text = await page();
  expect(text).not.toContain('<img');
  expect(text).toContain('&#60;img src=x&#62;&#34;&#39;&#38;');
});
