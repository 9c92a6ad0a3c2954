import { bookMarriage, getDraft } from '@jianghan/shared/marriage/contract';
import { barBooker, listBars, unbarBooker } from '@jianghan/shared/marriage/partner-contract';
import { maskName } from '@jianghan/shared/masking';
import { useApi } from '../testing/api';
import { bookableDay, fillDraft, makeCouple, makeOffice, openSlot } from '../testing/couples';
import { bookAndWait, bookTogether, claimOn, declineIt, type Waiting } from '../testing/partners';

const api = useApi();
let slotId: string;

beforeAll(async () => {
  slotId = await openSlot(await makeOffice(), { on: bookableDay(), at: '09:30', capacity: 40 });
});

const bar = ({ named, bookingId }: Waiting) => named.call(barBooker, { params: { bookingId }, body: {} });

/** What saving the same partner again says. */
async function nameAgain({ booker, partner }: Waiting): Promise<string> {
  return fillDraft(booker, partner).then(
    () => 'saved',
    (error: Error) => error.message,
  );
}

test('a stranger who was named finds the claim, bars the booker, and may book at once', async () => {
  const waiting = await bookAndWait(api, slotId);
  const { named, booker } = waiting;
  const own = await makeCouple(api, { ...named.person });
  const body = { slotId, draftVersion: own.draftVersion, declared: true as const, partnerAgreed: true as const };
  expect((await own.booker.send(bookMarriage, { body })).problem.code).toBe('partner_booked');
  expect((await claimOn(named))?.bookingId).toBe(waiting.bookingId);
  expect((await bar(waiting)).bookerName).toBe(maskName(booker.person.name));
  expect(await claimOn(named)).toBeUndefined();
  expect((await own.booker.send(bookMarriage, { body })).status).toBe(201);
});

test('who is barred cannot name this person again, neither anew nor with what was filled in before', async () => {
  const waiting = await bookAndWait(api, slotId);
  await bar(waiting);
  const draft = await waiting.booker.call(getDraft, {});
  expect(draft).toMatchObject({ partner: null, complete: false });
  const body = { slotId, draftVersion: draft.version, declared: true as const, partnerAgreed: true as const };
  expect((await waiting.booker.send(bookMarriage, { body })).problem.code).toBe('draft_incomplete');
  expect(await nameAgain(waiting)).toContain('partner_refuses');
  expect((await waiting.booker.call(getDraft, {})).partner).toBeNull();
  const other = await makeCouple(api);
  expect(await nameAgain({ ...waiting, partner: other.partner })).toBe('saved');
});

test('a bar is listed masked, lifted by its owner alone, and then the booker may name the person again', async () => {
  const waiting = await bookAndWait(api, slotId);
  const { barId } = await bar(waiting);
  expect(await bar(waiting)).toMatchObject({ barId });
  expect((await waiting.named.call(listBars, {})).items).toMatchObject([
    { barId, bookerName: maskName(waiting.booker.person.name) },
  ]);
  const lift = { params: { barId }, body: {} };
  expect((await waiting.booker.send(unbarBooker, lift)).problem.code).toBe('not_found');
  await waiting.named.call(unbarBooker, lift);
  expect((await waiting.named.call(listBars, {})).items).toEqual([]);
  expect(await nameAgain(waiting)).toBe('saved');
});

test('who has consented does not bar: they cancel', async () => {
  const together = await bookTogether(api, slotId);
  const answer = await together.named.send(barBooker, { params: { bookingId: together.bookingId }, body: {} });
  expect(answer.problem.code).toBe('state_changed');
});

test('two bars of the same pair at the same moment are one bar, and both are answered with it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const waiting = await bookAndWait(api, slotId);
    await declineIt(waiting);
    const bars = await Promise.all([bar(waiting), bar(waiting), bar(waiting)]);
    expect(new Set(bars.map(({ barId }) => barId)).size).toBe(1);
    expect((await waiting.named.call(listBars, {})).items).toHaveLength(1);
  }
});

test('a bar and the saving of the same partner at the same moment: the booker is left without this person', async () => {
  for (let round = 0; round < 5; round += 1) {
    const waiting = await bookAndWait(api, slotId);
    await Promise.all([bar(waiting), nameAgain(waiting)]);
    expect((await waiting.booker.call(getDraft, {})).partner).toBeNull();
  }
});
