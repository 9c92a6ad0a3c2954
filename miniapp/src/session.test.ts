import { getMe, type Me } from '@jianghan/shared/account/contract';
import { asked, openAt } from '../test-stand-ins/taro';
import { keep, recall } from './kept';
import { choosePreferences, usePreferences } from './preferences';
import { travelBy } from './request';
import {
  choose,
  openSignIn,
  returnAfterSignIn,
  signedIn,
  signedOut,
  signOut,
  startSession,
  useSession,
} from './session';
import { read, typedKey, write } from './storage';
import type { WireReply, WireRequest } from './wire';

const ME: Me = {
  accountId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70',
  level: 'L1',
  phone: '138****5678',
  name: null,
  idNumber: null,
  realNameAt: null,
  preferences: { elder: false, contrast: false },
  consents: [],
  unreadMessages: 0,
};
const REFUSED = { status: 401, body: { code: 'sign_in_required', title: '请先登录', detail: '', errors: [] } };

const sent: WireRequest[] = [];
let putBack: () => void = () => undefined;

function answer(reply: (request: WireRequest) => WireReply): void {
  putBack = travelBy({
    send: async (request) => {
      sent.push(request);
      return reply(request);
    },
  });
}

beforeEach(() => {
  sent.length = 0;
  choosePreferences({ elder: false, contrast: false });
  useSession.setState({ status: 'unknown', me: null });
});
afterEach(() => putBack());

test('a browser that never signed in asks nothing and is out', async () => {
  answer(() => REFUSED);
  await startSession();
  expect(sent).toHaveLength(0);
  expect(useSession.getState().status).toBe('out');
});

test('a browser that signed in asks who it is; an ended session forgets the copies', async () => {
  signedIn({ token: null, me: ME });
  keep(getMe, {}, ME);
  answer(() => REFUSED);
  await startSession();
  expect(useSession.getState()).toEqual({ status: 'out', me: null });
  expect(recall(getMe, {})).toBeUndefined();
});

test('the account brings its reading mode to a new phone', () => {
  signedIn({ token: null, me: { ...ME, preferences: { elder: true, contrast: true } } });
  expect(usePreferences.getState()).toMatchObject({ elder: true, contrast: true });
});

test('a choice holds at once and is told to the account', async () => {
  signedIn({ token: null, me: ME });
  answer(({ body }) => ({ status: 200, body: { ...ME, preferences: JSON.parse(body ?? '{}') } }));
  await choose({ elder: true });
  expect(usePreferences.getState().elder).toBe(true);
  expect(sent.map(({ method, body }) => [method, body])).toEqual([['PUT', '{"elder":true,"contrast":false}']]);
  expect(useSession.getState().me?.preferences.elder).toBe(true);
});

test('sign-in opens above the page and returns to it; after a reload to its address', () => {
  window.history.replaceState(null, '', '/marriage/review?slot=a');
  openAt('marriage/review/index', { slot: 'a' }, ['home/index']);
  openSignIn();
  openAt('account/sign-in/index', {}, ['home/index', 'marriage/review/index']);
  returnAfterSignIn();
  openAt('marriage/review/index', { slot: 'a' });
  openSignIn();
  openAt('account/sign-in/index');
  returnAfterSignIn();
  expect(asked.map(({ name, options }) => [name, options.url])).toEqual([
    ['navigateTo', '/account/sign-in/index'],
    ['navigateBack', undefined],
    ['navigateTo', '/account/sign-in/index'],
    ['reLaunch', '/marriage/review/index?slot=a'],
  ]);
});

test('signing out ends the session on the server and starts over at home', async () => {
  signedIn({ token: null, me: ME });
  answer(() => ({ status: 200, body: {} }));
  await signOut();
  expect(sent[0]?.url).toBe('/api/v1/account/logout');
  expect(useSession.getState().status).toBe('out');
  expect(asked).toMatchObject([{ name: 'reLaunch', options: { url: '/home/index' } }]);
  signedOut();
});

test('what was typed outlives a session that ran out, not a sign-out', async () => {
  write(typedKey('form'), { name: '林欣' });
  signedOut();
  expect(read(typedKey('form'))).toEqual({ name: '林欣' });
  answer(() => ({ status: 200, body: {} }));
  await signOut();
  expect(read(typedKey('form'))).toBeUndefined();
});
