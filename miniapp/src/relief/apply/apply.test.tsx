import { STREETS } from '@jianghan/shared/relief/streets';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { WITH_PHONE } from '../../../test-stand-ins/people';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { useSession } from '../../session';
import { forgetTyped, typeIn, useTyped } from '../typed';
import Apply from '.';
import { submission } from './answers';

const server = playServer();
const STREET = STREETS[6]?.officeId ?? '';
const CASE_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const PLACES = {
  hotline: '12345',
  streets: [{ officeId: STREET, name: '万松街道', phone: '027-0000-2210', address: '示例路 1 号' }],
  emergency: null,
  asOf: '2026-11-24',
};
const OPENED = {
  caseId: CASE_ID,
  reference: 'LS-7K3M-9QXT-C',
  officeName: '万松街道',
  officePhone: '027-0000-2210',
  dueAt: null,
};
const FILLED = { name: '䶮·周', phone: '13800005678', street: STREET, community: '示例社区', cause: 'fire' } as const;

async function open(query: Record<string, string> = {}) {
  openAt('relief/apply/index', query);
  server.serves('GET /relief/places', ok(PLACES));
  await act(async () => void render(<Apply />));
}

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const send = () => press('送出求助');
const posts = () => server.sent.filter(({ method }) => method === 'POST');

beforeEach(() => {
  forgetTyped();
  useSession.setState({ status: 'in', me: WITH_PHONE });
});

test('what is missing is said all at once, in the order of the page, and nothing is sent', async () => {
  await open();
  await send();
  const errors = within(screen.getByRole('alert')).getAllByRole('link');
  expect(errors.map(({ textContent }) => textContent)).toEqual([
    '请选出了什么事',
    '请填姓名',
    '手机号是 11 位数字，以 1 开头',
    '请选在哪个街道',
    '请写在哪里：社区，或附近的路口、店名',
  ]);
  expect(posts()).toEqual([]);
});

test('how many live together may be said, and is one when it is not', async () => {
  for (const [typed, persons] of [
    ['', 1],
    ['4', 4],
  ] as const) {
    typeIn({ ...FILLED, persons: typed });
    expect(submission(useTyped.getState(), 'self').body?.persons).toBe(persons);
  }
  typeIn({ ...FILLED, persons: '40' });
  await open();
  expect(screen.getByLabelText(/一起生活几个人/)).toHaveValue('40');
  await send();
  expect(within(screen.getByRole('alert')).getByRole('link')).toHaveTextContent('最多 20 人');
  expect(posts()).toEqual([]);
});

test('four things are enough; what was typed goes once it has arrived, and the case opens', async () => {
  typeIn(FILLED);
  await open();
  server.answers({ status: 201, body: OPENED });
  await send();
  expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({ name: '䶮·周', cause: 'fire', place: null, proxy: null });
  expect(asked.at(-1)).toMatchObject({ options: { url: `/relief/case/index?id=${CASE_ID}&sent=1` } });
  expect(useTyped.getState().name).toBe('');
});

test('who is nobody here becomes a visitor without being asked, and it is sent under the same key', async () => {
  useSession.setState({ status: 'out', me: null });
  typeIn(FILLED);
  await open();
  server.answers(
    refused('sign_in_required', { status: 401 }),
    { status: 201, body: { token: null, me: { ...WITH_PHONE, level: 'L0', phone: null } } },
    { status: 201, body: OPENED },
  );
  await send();
  expect(posts().map(({ url }) => url.replace(/^.*v1/, ''))).toEqual([
    '/relief/requests',
    '/account/visits',
    '/relief/requests',
  ]);
  expect(asked.at(-1)).toMatchObject({ options: { url: expect.stringContaining('/relief/case/index') } });
});

test('when it does not arrive everything typed stays, and there is a phone to call instead', async () => {
  typeIn(FILLED);
  await open();
  server.answers(refused('busy', { status: 503 }), refused('busy', { status: 503 }), refused('busy', { status: 503 }));
  await send();
  expect(screen.getByText(/您填的都在/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '打 027-0000-2210' })).toHaveAttribute('href', 'tel:027-0000-2210');
  expect(screen.getByLabelText('您的姓名')).toHaveValue('䶮·周');
});

test('outside the district is never a closed door: a street passes it on, and the page says so (R-05)', async () => {
  typeIn({ ...FILLED, place: '某市某路' });
  await open({ place: 'outside' });
  expect(screen.getByText('江汉区以外的，我们替您转')).toBeInTheDocument();
  server.answers({ status: 201, body: OPENED });
  await send();
  expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({ street: STREET, place: '不在江汉区：某市某路' });
});

test('for somebody else the page asks how related, and whether they agreed or cannot say (R-03)', async () => {
  typeIn(FILLED);
  await open({ for: 'proxy' });
  await send();
  expect(screen.getAllByText('请选您和申请人的关系').length).toBeGreaterThan(0);
  await act(async () => typeIn({ helperName: '陈小妹', helperPhone: '13900001234' }));
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '家人' })));
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: /他同意我替他申请/ })));
  server.answers({ status: 201, body: OPENED });
  await send();
  const proxy = { name: '陈小妹', phone: '13900001234', relation: 'family', basis: 'consent' };
  expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({ name: '䶮·周', proxy });
});

test('a report needs no name of anybody, and ends with the number and the street (R-08)', async () => {
  typeIn({ cause: 'other', street: STREET, community: '桥下' });
  await open({ for: 'report' });
  server.answers({ status: 201, body: OPENED });
  await send();
  expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({ name: null, reporter: { name: null, phone: null } });
  expect(screen.getByRole('heading', { name: '已经送到街道' })).toBeInTheDocument();
  expect(screen.getByText('LS-7K3M-9QXT-C')).toBeInTheDocument();
});
