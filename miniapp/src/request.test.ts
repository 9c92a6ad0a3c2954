import { loginWithSms, updatePreferences } from '@jianghan/shared/account/contract';
import { listMyCases } from '@jianghan/shared/casefile/contract';
import { getBooking, saveDraft } from '@jianghan/shared/marriage/contract';
import { newAttempt } from './attempt';
import { call, travelBy } from './request';
import { NoAnswer, type WireReply, type WireRequest } from './wire';

const BOOKING = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const sent: WireRequest[] = [];
const waits: number[] = [];
let putBack: () => void = () => undefined;

/** Answers in order; an Error stands for silence. */
function answer(...answers: (WireReply | Error)[]): void {
  const queue = [...answers];
  putBack = travelBy({
    send: async (request) => {
      sent.push(request);
      const next = queue.shift() ?? new NoAnswer();
      if (next instanceof Error) throw next;
      return next;
    },
    wait: async (ms) => {
      waits.push(ms);
    },
  });
}

beforeEach(() => {
  sent.length = 0;
  waits.length = 0;
});
afterEach(() => putBack());

const keyOf = (request: WireRequest | undefined) => request?.headers['Idempotency-Key'];

test('an address is built from the contract, and a read carries no key', async () => {
  answer({ status: 200, body: { bookingId: BOOKING } }, { status: 200, body: { items: [], nextCursor: null } });
  await call(getBooking, { params: { bookingId: BOOKING } });
  await call(listMyCases, { query: { limit: 5 } });
  expect(sent.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
    { method: 'GET', url: `/api/v1/marriage/bookings/${BOOKING}`, body: undefined },
    { method: 'GET', url: '/api/v1/cases?limit=5', body: undefined },
  ]);
  expect(sent.map(keyOf)).toEqual([undefined, undefined]);
});

test('silence and 503 are tried again with the same key, later each time, three times at most', async () => {
  answer(new NoAnswer(), { status: 503, body: {}, retryAfter: 2 }, { status: 200, body: { elder: true } });
  await call(updatePreferences, { body: { elder: true, contrast: false } });
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map(keyOf)).size).toBe(1);
  expect(waits).toEqual([400, 2000]);
});

test('a limit that passes in seconds is waited out; one of a minute is told', async () => {
  const tooMany = (retryAfter: number) => ({ status: 429, body: { code: 'too_many' }, retryAfter });
  answer(tooMany(1), { status: 200, body: {} });
  await call(getBooking, { params: { bookingId: BOOKING } });
  expect(waits).toEqual([1000]);
  answer(tooMany(60));
  await expect(call(getBooking, { params: { bookingId: BOOKING } })).rejects.toMatchObject({ code: 'too_many' });
});

test('a kept attempt keeps its key over calls; without one every call is its own', async () => {
  const ok = { status: 200, body: {} };
  answer(ok, ok, ok);
  const attempt = newAttempt();
  const body = { elder: true, contrast: false };
  await call(updatePreferences, { body }, { attempt });
  await call(updatePreferences, { body }, { attempt });
  await call(updatePreferences, { body });
  expect(sent.map((request) => keyOf(request) === attempt.key)).toEqual([true, true, false]);
  expect(attempt.key).toMatch(/^[\w-]{16,64}$/);
});

test('a sign-in is sent once, because its code is used up', async () => {
  answer(new NoAnswer());
  await expect(
    call(loginWithSms, { body: { phone: '13800005678', code: '123456', client: 'h5' } }),
  ).rejects.toMatchObject({
    code: 'no_network',
  });
  expect(sent).toHaveLength(1);
});

test('a refusal becomes words, fields and data', async () => {
  const slots = [{ slotId: BOOKING }];
  answer({
    status: 409,
    body: {
      code: 'slot_full',
      title: '这个时间刚刚约满',
      detail: '请另选',
      errors: [],
      data: { nearest: slots },
      traceId: 't',
    },
  });
  await expect(call(getBooking, { params: { bookingId: BOOKING } })).rejects.toMatchObject({
    code: 'slot_full',
    title: '这个时间刚刚约满',
    data: { nearest: slots },
  });
});

test('a page of a proxy in place of a problem document reads as our fault', async () => {
  answer({ status: 500, body: '<html>' });
  await expect(call(getBooking, { params: { bookingId: BOOKING } })).rejects.toMatchObject({ code: 'broken' });
});

test('a slip is told field by field and nothing is sent', async () => {
  answer();
  const partner = { category: 'mainland' as const, name: '林欣', idNumber: '42010319920229002', phone: '159' };
  await expect(call(saveDraft, { body: { partner } })).rejects.toMatchObject({
    code: 'malformed',
    errors: expect.arrayContaining([
      expect.objectContaining({ field: 'partner.idNumber' }),
      expect.objectContaining({ field: 'partner.phone' }),
    ]),
  });
  expect(sent).toHaveLength(0);
});
