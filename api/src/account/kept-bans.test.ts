import { verifyRealName } from '@jianghan/shared/account/contract';
import { dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { bookMarriage } from '@jianghan/shared/marriage/contract';
import { barBooker, listBars } from '@jianghan/shared/marriage/partner-contract';
import { maskName } from '@jianghan/shared/masking';
import { closeAccount } from '@jianghan/shared/trust/own-data';
import { lookupHash } from '../crypto/fields';
import { newId } from '../db/new-id';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { endDays } from '../hall/service-day-end';
import { useApi } from '../testing/api';
import { bookableDay, fillDraft, makeOffice, openSlot } from '../testing/couples';
import { bookedToday } from '../testing/hall';
import { bookAndWait } from '../testing/partners';
import { makePerson, type Person } from '../testing/people';
import type { Resident } from '../testing/residents';
import { useSandbox } from '../testing/sandbox';
import { insertConsent } from './store-consents';
import { banFromBooking, noteNoShow, removeOldNoShows } from './store-no-shows';

const api = useApi();
const sandbox = useSandbox();
const today = dateOf(new Date());
const evening = instantOf(today, '23:59');
let officeId: string;
let slotId: string;

beforeAll(async () => {
  officeId = await makeOffice();
  slotId = await openSlot(officeId, { on: bookableDay(), at: '06:00', capacity: 50 });
});

async function stayAway(who: Resident, at: string): Promise<void> {
  await bookedToday(officeId, at, { accountId: who.person.accountId, booker: who.person });
  await endDays(evening);
}

async function close(who: Resident): Promise<void> {
  const sql = 'UPDATE sessions SET stepped_up_at = :now WHERE account_id = :id';
  await transact((tx) => execute(tx, sql, { now: new Date(), id: who.person.accountId }));
  await who.call(closeAccount, { body: { confirmed: true } });
}

/** The same person with another phone, who goes through the real-name check anew. */
async function comeAgain({ name, idNumber }: Person): Promise<Resident> {
  const again = await api.signInAs('L1', { name, idNumber });
  sandbox.people.add(again.person);
  const { accountId } = again.person;
  await transact((tx) => insertConsent(tx, { accountId, purpose: 'identity' }, new Date()));
  await again.call(verifyRealName, { body: { name, idNumber } });
  return again;
}

async function book(who: Resident): Promise<string> {
  const draftVersion = await fillDraft(who, makePerson({ sex: 'female' }));
  const body = { slotId, draftVersion, declared: true, partnerAgreed: true } as const;
  const { status, problem } = await who.send(bookMarriage, { body });
  return status === 201 ? 'booked' : problem.code;
}

test('who is banned for not coming stays banned with a new account', async () => {
  const person = makePerson({ sex: 'male' });
  const first = await api.signInAs('L2', person);
  await stayAway(first, '08:30');
  await stayAway(first, '09:00');
  expect(await book(first)).toBe('booking_banned');
  await close(first);
  expect(await book(await comeAgain(person))).toBe('booking_banned');
});

test('the times somebody did not come are counted over all accounts of a person', async () => {
  const person = makePerson({ sex: 'male' });
  const first = await api.signInAs('L2', person);
  await stayAway(first, '09:30');
  await close(first);
  const second = await comeAgain(person);
  await stayAway(second, '10:00');
  expect(await book(second)).toBe('booking_banned');
});

test('who called and did not come is counted by the number they gave, account or not', async () => {
  const booker = makePerson({ sex: 'male' });
  const { accountId } = await bookedToday(officeId, '10:30', { booker, isOnPhone: true });
  await endDays(evening);
  await bookedToday(officeId, '11:00', { booker, accountId, isOnPhone: true });
  await endDays(evening);
  expect(await book(await comeAgain(booker))).toBe('booking_banned');
});

test('who is barred by somebody cannot name them with a new account either, and is listed by name there', async () => {
  const waiting = await bookAndWait(api, slotId);
  const { named, booker, partner, bookingId } = waiting;
  await named.call(barBooker, { params: { bookingId }, body: {} });
  await close(booker);
  const again = await comeAgain(booker.person);
  await expect(fillDraft(again, partner)).rejects.toThrow('partner_refuses');
  const { items } = await named.call(listBars, {});
  expect(items.map(({ bookerName }) => bookerName)).toEqual([maskName(booker.person.name)]);
});

test('a ban that is written while its owner is being verified is found either way', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { name, idNumber } = makePerson({ sex: 'male' });
    const again = await api.signInAs('L1', { name, idNumber });
    sandbox.people.add(again.person);
    const { accountId } = again.person;
    await transact((tx) => insertConsent(tx, { accountId, purpose: 'identity' }, new Date()));
    const noShow = { idHash: lookupHash(idNumber, 'id_number'), bookingId: newId(), on: today };
    await Promise.all([
      again.call(verifyRealName, { body: { name, idNumber } }),
      transact(async (tx) => {
        await noteNoShow(tx, noShow);
        await banFromBooking(tx, noShow, evening);
      }),
    ]);
    const [row] = await select<{ banned_until: unknown }>(null, 'SELECT banned_until FROM accounts WHERE id = :id', {
      id: accountId,
    });
    expect(row?.banned_until).not.toBeNull();
  }
});

test('marks go when their time is over, and not while the ban they brought still runs', async () => {
  const mark = () => ({ idHash: lookupHash(makePerson().idNumber, 'id_number'), bookingId: newId(), on: '2026-01-05' });
  const [done, running] = [mark(), mark()];
  await transact(async (tx) => {
    for (const one of [done, running]) await noteNoShow(tx, one);
    await banFromBooking(tx, running, new Date('2027-01-05T00:00:00Z'));
    await removeOldNoShows(tx, { before: '2026-07-04', now: new Date('2026-12-31T00:00:00Z') });
  });
  const left = await select(null, "SELECT id_hash FROM no_shows WHERE on_date = '2026-01-05'");
  expect(left).toEqual([{ id_hash: running.idHash }]);
});
