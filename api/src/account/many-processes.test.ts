import { getMe, loginWithWechat, logout } from '@jianghan/shared/account/contract';
import { Client } from '../testing/client';
import { useProcesses } from '../testing/processes';
import { useSandbox } from '../testing/sandbox';

const sandbox = useSandbox();
const api = useProcesses();

const at = (turn: number) => api.baseUrls[turn % api.baseUrls.length] as string;
const as = (turn: number, token: string | null) => new Client(at(turn), { Authorization: `Bearer ${token}` });

function enter(turn: number, code: string) {
  return new Client(at(turn)).send(loginWithWechat, { body: { code } });
}

test('of a hundred requests with one login code over all processes, one enters and WeChat is asked once', async () => {
  const code = sandbox.wechat.issueLoginCode('o-of-many-processes');
  const answers = await Promise.all(Array.from({ length: 100 }, (_, turn) => enter(turn, code)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const refused = answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code);
  expect(refused.filter((refusal) => refusal !== 'wechat_code_used' && refusal !== 'busy')).toEqual([]);
  expect(sandbox.timesAsked('jscode2session')).toBe(1);
});

test('a token opens every process, and after signing out in one it opens none', async () => {
  const { token } = (await enter(0, sandbox.wechat.issueLoginCode('o-of-one-more'))).body;
  expect((await as(1, token).send(getMe, {})).status).toBe(200);
  await as(0, token).call(logout, { body: {} });
  const later = await Promise.all([0, 1, 2, 3].map((turn) => as(turn, token).send(getMe, {})));
  expect(later.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
});
