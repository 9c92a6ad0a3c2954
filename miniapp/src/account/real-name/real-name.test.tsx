import { CONSENT_VERSIONS } from '@jianghan/shared/account/contract';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { AGREED, PROVED, WITH_PHONE } from '../../../test-stand-ins/people';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import { useSession } from '../../session';
import RealName from '.';

const server = playServer();
const ID_NUMBER = '420103199001010010';

beforeEach(() => {
  choosePreferences({ elder: false, contrast: false });
  openAt('account/real-name/index', {}, ['home/index', 'marriage/people/index']);
});

const signedInAs = (me: typeof WITH_PHONE) => useSession.setState({ status: 'in', me });
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const question = () => screen.getByRole('heading', { level: 1 }).textContent;

test('nobody who is not signed in is asked for a number', () => {
  useSession.setState({ status: 'out', me: null });
  render(<RealName />);
  expect(screen.getByText('请先登录')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('the consent comes first, starts unticked, and without the tick nothing is sent', async () => {
  signedInAs(WITH_PHONE);
  render(<RealName />);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('checkbox')).not.toBeChecked();
  await press('同意，继续');
  expect(screen.getByRole('alert')).toHaveTextContent('同意的话，请先打勾');
  expect(server.sent).toHaveLength(0);
});

test('with the tick the version that was read is sent, and then the identity is asked for', async () => {
  signedInAs(WITH_PHONE);
  render(<RealName />);
  fireEvent.click(screen.getByRole('checkbox'));
  server.answers(ok(AGREED));
  await press('同意，继续');
  expect(server.bodies()).toEqual([{ purpose: 'identity', version: CONSENT_VERSIONS.identity }]);
  expect(question()).toBe('您的身份信息');
  expect(asked).toEqual([]);
});

test('a consent to an older text asks again', () => {
  signedInAs({ ...PROVED, consents: AGREED.consents.map((given) => ({ ...given, version: '2025-01-01' })) });
  render(<RealName />);
  expect(screen.getByRole('checkbox')).not.toBeChecked();
});

test('who is proved and gives the consent again goes straight back, and is not asked for the number', async () => {
  signedInAs({ ...PROVED, consents: [] });
  render(<RealName />);
  fireEvent.click(screen.getByRole('checkbox'));
  server.answers(ok(PROVED));
  await press('同意，继续');
  expect(asked.map(({ name }) => name)).toEqual(['navigateBack']);
});

async function verify(...replies: Parameters<typeof server.answers>) {
  signedInAs(AGREED);
  render(<RealName />);
  type('姓名', '周小宁');
  type('身份证号', ID_NUMBER);
  server.answers(...replies);
  await press('核验');
}

test('three elements that fit lead back to where the person came from', async () => {
  await verify(ok(PROVED));
  expect(server.bodies()).toEqual([{ name: '周小宁', idNumber: ID_NUMBER }]);
  expect(useSession.getState().me).toEqual(PROVED);
  expect(asked.map(({ name }) => name)).toEqual(['navigateBack']);
});

test.each([
  ['real_name_mismatch', '请核对后再试，或到窗口办理'],
  ['identity_taken', '换了号码请到窗口办理'],
])('%s says what to do, and what was typed stays', async (code, words) => {
  await verify(refused(code));
  expect(screen.getByRole('alert')).toHaveTextContent(words);
  expect(screen.getByLabelText('姓名')).toHaveValue('周小宁');
  expect(screen.getByLabelText('身份证号')).toHaveValue(ID_NUMBER);
  expect(asked).toEqual([]);
});

test('when the check cannot be reached, the window is named', async () => {
  const away = refused('real_name_unavailable', { status: 503 });
  await verify(away, away, away);
  expect(screen.getByRole('alert')).toHaveTextContent('带身份证到窗口办理');
});

test('an identity with another account leads to the sign-in with the other phone', async () => {
  await verify(refused('identity_taken', { status: 409 }));
  await press('换手机号登录');
  expect(asked).toMatchObject([{ name: 'navigateTo', options: { url: '/account/sign-in/index' } }]);
});

test('a consent withdrawn on another phone is asked for again without losing what was typed', async () => {
  await verify(refused('consent_required', { status: 403 }), ok(WITH_PHONE), ok(AGREED));
  await press('看最新的状态');
  fireEvent.click(screen.getByRole('checkbox'));
  await press('同意，继续');
  expect(screen.getByLabelText('姓名')).toHaveValue('周小宁');
  expect(screen.getByLabelText('身份证号')).toHaveValue(ID_NUMBER);
});

test('elder mode asks for the name, then for the number, and goes back to a name that is refused', async () => {
  choosePreferences({ elder: true });
  signedInAs(AGREED);
  render(<RealName />);
  expect(question()).toBe('您叫什么名字？');
  await press('下一步');
  expect(screen.getByLabelText('姓名')).toHaveAccessibleDescription(expect.stringContaining('请照身份证填写姓名'));
  type('姓名', '周小宁');
  await press('下一步');
  expect(question()).toBe('您的身份证号是多少？');
  type('身份证号', ID_NUMBER);
  server.answers({
    status: 400,
    body: { code: 'malformed', errors: [{ field: 'name', message: '姓名太长，请照身份证填写' }] },
  });
  await press('核验');
  expect(question()).toBe('您叫什么名字？');
  expect(screen.getByLabelText('姓名')).toHaveAccessibleDescription(expect.stringContaining('姓名太长'));
});

test('who is proved sees masked values, and in clear only on request', async () => {
  signedInAs(PROVED);
  render(<RealName />);
  expect(screen.getByText('420103********0010')).toBeInTheDocument();
  server.answers(ok({ name: '周小宁', idNumber: ID_NUMBER, phone: '13800005678' }));
  await press('显示完整信息');
  expect(screen.getByText(ID_NUMBER)).toBeInTheDocument();
  await press('遮住');
  expect(screen.queryByText(ID_NUMBER)).toBeNull();
  expect(asked).toEqual([]);
});
