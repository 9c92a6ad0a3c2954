import { bookMarriage } from '@jianghan/shared/marriage/contract';
import { lookAtCase, revealPerson } from '@jianghan/shared/trust/looks';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { makeCouple, makeOffice } from '../testing/couples';
import type { StaffMember } from '../testing/staff';
import { makeRoomyOffice, type Office, wellFormed } from '../testing/world';

const api = useApi();
let office: Office;
let caseId: string;
let registrar: StaffMember;

beforeAll(async () => {
  office = await makeRoomyOffice();
  const couple = await makeCouple(api);
  ({ caseId } = await couple.booker.call(bookMarriage, wellFormed.bookMarriage({ ...office, couple })));
  registrar = await api.staffOf('registrar', { officeId: office.officeId, steppedUp: true });
});

const phoneOfPartner = { who: 'partner', field: 'phone', reason: 'handle', note: '通知改时间' } as const;

function linesOf({ member }: StaffMember): Promise<{ action: string }[]> {
  const sql = 'SELECT action FROM audit_entries WHERE actor_id = :id ORDER BY position';
  return select(null, sql, { id: member.staffId });
}

test('the same request once more shows it once more, and is one more line', async () => {
  const before = (await linesOf(registrar)).length;
  const request = { params: { caseId }, body: phoneOfPartner };
  const key = 'the-same-key-0123456789';
  for (const _ of [1, 2]) await registrar.call(revealPerson, request, { key });
  const added = (await linesOf(registrar)).slice(before).map(({ action }) => action);
  expect(added).toEqual(['case.person_revealed_outside', 'case.person_revealed_again_outside']);
});

test('a look at a case once more under the same key is one more line', async () => {
  const before = (await linesOf(registrar)).length;
  const request = { params: { caseId }, body: { purpose: 'answer' } } as const;
  const key = 'the-same-look-0123456789';
  const seen = [await registrar.call(lookAtCase, request, { key }), await registrar.call(lookAtCase, request, { key })];
  expect(seen[1]).toEqual(seen[0]);
  const added = (await linesOf(registrar)).slice(before).map(({ action }) => action);
  expect(added).toEqual(['case.viewed_outside', 'case.viewed_outside']);
});

test('who has lost the office is not shown again what was shown before', async () => {
  const moved = await api.staffOf('registrar', { officeId: office.officeId, steppedUp: true });
  const look = { params: { caseId }, body: { purpose: 'answer' } } as const;
  const reveal = { params: { caseId }, body: phoneOfPartner };
  const keys = [{ key: 'before-the-move-look-01' }, { key: 'before-the-move-reveal' }] as const;
  await moved.call(lookAtCase, look, keys[0]);
  await moved.call(revealPerson, reveal, keys[1]);
  const before = (await linesOf(moved)).length;
  const move = "UPDATE staff_roles SET office_id = :to, office_key = :to WHERE staff_id = :id AND role = 'registrar'";
  const to = await makeOffice();
  await transact((tx) => execute(tx, move, { to, id: moved.member.staffId }));
  expect((await moved.send(lookAtCase, look, keys[0])).status).toBe(404);
  expect((await moved.send(revealPerson, reveal, keys[1])).status).toBe(404);
  expect(await linesOf(moved)).toHaveLength(before);
});
