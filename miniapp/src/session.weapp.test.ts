import { getMe, type Me } from '@jianghan/shared/account/contract';
import { travelBy } from './request';
import { callInSession, startSession, useSession } from './session';
import type { WireRequest } from './wire';

const ME = { level: 'L0', preferences: { elder: false, contrast: false } } as Me;
const sent: WireRequest[] = [];
let putBack: () => void = () => undefined;
afterEach(() => putBack());

test('WeChat signs in without a question, sends a bearer, and renews an ended session once', async () => {
  let ended = false;
  putBack = travelBy({
    send: async (request) => {
      sent.push(request);
      if (request.url.endsWith('/account/wechat-sessions')) {
        const token = ended ? 'second' : 'first';
        ended = false;
        return { status: 201, body: { token, me: ME } };
      }
      if (ended) return { status: 401, body: { code: 'sign_in_required' } };
      return { status: 200, body: ME };
    },
  });
  await startSession();
  expect(useSession.getState().status).toBe('in');
  ended = true;
  await callInSession(getMe, {});
  expect(sent.map(({ url, headers }) => [url.split('/').at(-1), headers.Authorization])).toEqual([
    ['wechat-sessions', undefined],
    ['me', 'Bearer first'],
    ['wechat-sessions', undefined],
    ['me', 'Bearer second'],
  ]);
  expect(sent[0]?.url).toBe('http://127.0.0.1:3000/api/v1/account/wechat-sessions');
});
