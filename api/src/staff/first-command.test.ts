import { signInStaff } from '@jianghan/shared/staff/contract';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';
import { runAsOperator } from '../testing/command';

const api = useApi();
const first = (...args: string[]) => runAsOperator('staff/first-command.ts', args);

test('the first administrator and the first security administrator come by a command, and none after them', async () => {
  const made = await first('--login', 'zhou.xiaoning', '--name', '周小宁');
  expect([made.code, made.output]).toEqual([0, expect.stringMatching(/系统管理员 zhou\.xiaoning/)]);
  const password = /: ([a-z0-9-]{19})/.exec(made.output)?.[1] ?? '';
  const visitor = new Client(api.baseUrl, { Origin: api.baseUrl });
  const reply = await visitor.call(signInStaff, { body: { login: 'zhou.xiaoning', password } });
  expect(reply.next).toBe('enrol');

  const second = await first('--login', 'another', '--name', '赵秋月');
  expect([second.code, second.output]).toEqual([1, expect.stringContaining('there is one already: administrator')]);
  const taken = await first('--login', 'zhou.xiaoning', '--name', '赵秋月', '--role', 'security_administrator');
  expect([taken.code, taken.output]).toEqual([1, expect.stringContaining('is taken')]);
  const other = await first('--login', 'qin.lan', '--name', '秦岚', '--role', 'security_administrator');
  expect([other.code, other.output]).toEqual([0, expect.stringMatching(/安全管理员 qin\.lan/)]);
});

test.each([
  [['--login', 'x', '--name', '周小宁'], '账号是 3 到 32 位'],
  [['--login', 'zhou.xn'], '请填姓名'],
  [['--login', 'zhou.xn', '--name', '周小宁', '--role', 'auditor'], '--role is'],
  [['--log', 'zhou.xn'], 'Unknown option'],
])('what is wrong with %j is said, with how to say it right', async (args, words) => {
  const { code, output } = await first(...args);
  expect([code, output]).toEqual([1, expect.stringContaining(words)]);
  expect(output).toContain('usage:');
});
