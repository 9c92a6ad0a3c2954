import { bookMarriage } from '@jianghan/shared/marriage/contract';
import { listAuditAlerts, markAlertSeen, searchAudit } from '@jianghan/shared/trust/audit';
import { lookAtCase, revealPerson } from '@jianghan/shared/trust/looks';
import { dialect, sequelize } from '../db/database';
import { newId } from '../db/new-id';
import { execute, insertRows, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { type Couple, makeCouple, makeOffice } from '../testing/couples';
import type { StaffMember } from '../testing/staff';
import { until } from '../testing/until';
import { makeRoomyOffice, type Office, wellFormed } from '../testing/world';
import { lookLimits } from './each-look';

const api = useApi();
let office: Office;
let couple: Couple;
let caseId: string;
let registrar: StaffMember;

beforeAll(async () => {
  office = await makeRoomyOffice();
  couple = await makeCouple(api);
  ({ caseId } = await couple.booker.call(bookMarriage, wellFormed.bookMarriage({ ...office, couple })));
  registrar = await api.staffOf('registrar', { officeId: office.officeId, steppedUp: true });
});

const phoneOfPartner = { who: 'partner', field: 'phone', reason: 'handle', note: '通知改时间' } as const;

interface Line {
  actor_id: string;
  action: string;
  object_id: string;
  field: string | null;
  reason: string | null;
  note: string | null;
  trace_id: string;
}

function linesOf(staff: StaffMember): Promise<Line[]> {
  return select<Line>(null, 'SELECT * FROM audit_entries WHERE actor_id = :id ORDER BY position', {
    id: staff.member.staffId,
  });
}

/** Makes every insert into the audit fail until the answer is called. */
async function breakAudit(): Promise<() => Promise<unknown>> {
  const fail =
    dialect === 'mysql'
      ? "FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'disk full'"
      : "BEGIN SELECT RAISE(ABORT, 'disk full'); END";
  await sequelize.query(`CREATE TRIGGER audit_fails BEFORE INSERT ON audit_entries ${fail}`);
  return () => sequelize.query('DROP TRIGGER audit_fails');
}

test('a look at a case is a line with its purpose, and shows nobody unmasked', async () => {
  const seen = await registrar.call(lookAtCase, { params: { caseId }, body: { purpose: 'answer' } });
  const text = JSON.stringify(seen);
  for (const { name, idNumber, phone } of [couple.booker.person, couple.partner]) {
    for (const clear of [name, idNumber, phone]) expect(text).not.toContain(`"${clear}"`);
  }
  expect(seen.people.map(({ who }) => who)).toEqual(['booker', 'partner']);
  expect((await linesOf(registrar)).at(-1)).toMatchObject({ object_id: caseId, reason: 'answer', field: null });
});

test('a person is shown one field at a time, for a reason, with a line that says who, what, why and under which trace', async () => {
  const shown = await registrar.send(revealPerson, { params: { caseId }, body: phoneOfPartner });
  expect(shown.body.value).toBe(couple.partner.phone);
  const line = (await linesOf(registrar)).at(-1);
  expect(line).toMatchObject({
    action: 'case.person_revealed_outside',
    object_id: caseId,
    field: 'partner.phone',
    reason: 'handle',
    note: '通知改时间',
  });
  expect(line?.trace_id).toBe(shown.headers.get('x-trace-id') ?? line?.trace_id);
  const values = { name: couple.booker.person.name, idNumber: couple.booker.person.idNumber };
  for (const [field, value] of Object.entries(values)) {
    const body = { ...phoneOfPartner, who: 'booker', field: field as 'name' | 'idNumber' } as const;
    expect((await registrar.call(revealPerson, { params: { caseId }, body })).value).toBe(value);
  }
});

test('a number in the reason, no reason, or no fresh proof of oneself shows nothing', async () => {
  const send = (who: StaffMember, body: object) =>
    who.send(revealPerson, { params: { caseId }, body: { ...phoneOfPartner, ...body } });
  expect((await send(registrar, { note: '打 13800005678' })).status).toBe(400);
  expect((await send(registrar, { note: '' })).status).toBe(400);
  const calm = await api.staffOf('registrar', { officeId: office.officeId });
  expect((await send(calm, {})).problem.code).toBe('step_up_required');
  expect(await linesOf(calm)).toEqual([]);
});

test('another office has no such case', async () => {
  const elsewhere = await makeOffice();
  const other = await api.staffOf('registrar', { officeId: elsewhere, steppedUp: true });
  expect((await other.send(lookAtCase, { params: { caseId }, body: { purpose: 'handle' } })).status).toBe(404);
  expect((await other.send(revealPerson, { params: { caseId }, body: phoneOfPartner })).status).toBe(404);
  expect(await linesOf(other)).toEqual([]);
});

test('when the line cannot be written nothing is shown', async () => {
  const mend = await breakAudit();
  const answers = [
    await registrar.send(revealPerson, { params: { caseId }, body: phoneOfPartner }),
    await registrar.send(lookAtCase, { params: { caseId }, body: { purpose: 'handle' } }),
  ];
  await mend();
  for (const { status, problem } of answers) {
    expect(status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain(couple.partner.phone);
  }
});

/** Cases of one office that happen some day from today. */
async function makeCases(count: number, inDays: number): Promise<string[]> {
  const happensAt = new Date(Date.now() + inDays * 86_400_000);
  const ids = Array.from({ length: count }, () => newId());
  const columns = [
    'id',
    'reference',
    'kind',
    'account_id',
    'office_id',
    'state',
    'happens_at',
    'opened_at',
    'updated_at',
  ];
  const now = new Date();
  const rows = ids.map((id) => [
    id,
    `MR-${id.slice(-11)}`,
    'marriage_booking',
    couple.booker.person.accountId,
    office.officeId,
    'booked',
    happensAt,
    now,
    now,
  ]);
  await transact((tx) => insertRows(tx, { table: 'case_files', columns }, rows));
  return ids;
}

async function lookAll(who: StaffMember, ids: readonly string[]): Promise<void> {
  for (const id of ids) await who.call(lookAtCase, { params: { caseId: id }, body: { purpose: 'answer' } });
}

test('twenty cases of other days are usual, one more in ten minutes is shown to the auditor, who says it was seen', async () => {
  const auditor = await api.staffOf('auditor');
  const curious = await api.staffOf('registrar', { officeId: office.officeId });
  const today = await makeCases(25, 0);
  await lookAll(curious, today);
  const other = await makeCases(21, 3);
  await lookAll(curious, other.slice(0, 20));
  await lookAll(curious, other.slice(0, 5));
  expect((await auditor.call(listAuditAlerts, {})).items).toEqual([]);
  await lookAll(curious, other.slice(20));
  const [alert, ...more] = (await auditor.call(listAuditAlerts, {})).items;
  expect(more).toEqual([]);
  expect(alert).toMatchObject({
    staffId: curious.member.staffId,
    staffLogin: curious.member.login,
    looks: 21,
    seenAt: null,
  });
  await lookAll(curious, await makeCases(1, 4));
  expect((await auditor.call(listAuditAlerts, {})).items).toMatchObject([{ looks: 22 }]);

  const params = { alertId: alert?.alertId ?? '' };
  expect((await auditor.call(markAlertSeen, { params, body: {} })).seenAt).not.toBeNull();
  expect((await curious.send(listAuditAlerts, {})).problem.code).toBe('not_permitted');
});

test('however many cases somebody has looked at before, only the last minutes are kept to be counted', async () => {
  const curious = await api.staffOf('registrar', { officeId: office.officeId });
  const { staffId } = curious.member;
  const columns = ['staff_id', 'case_id', 'looked_at'];
  const before = new Date(Date.now() - 3_600_000);
  const rows = Array.from({ length: 500 }, () => [staffId, newId(), before]);
  await transact((tx) => insertRows(tx, { table: 'staff_looks', columns }, rows));
  const cases = await makeCases(2, 3);
  await lookAll(curious, [...cases, ...cases]);
  const kept = await select<{ case_id: string }>(null, 'SELECT case_id FROM staff_looks WHERE staff_id = :staffId', {
    staffId,
  });
  expect(kept.map(({ case_id }) => case_id).sort()).toEqual([...cases].sort());
});

test('the limit is a parameter, and a person shown in clear counts as a look at the case', async () => {
  const columns = ['name', 'valid_from', 'value_json', 'source'];
  const row = ['audit.looks_outside', '2020-01-01', '2', 'test'];
  await transact((tx) => insertRows(tx, { table: 'parameters', columns }, [row]));
  const auditor = await api.staffOf('auditor');
  const before = (await auditor.call(listAuditAlerts, {})).items.length;
  const curious = await api.staffOf('registrar', { officeId: office.officeId });
  const cases = await makeCases(3, 5);
  await until('it holds', async () => (await lookLimits(new Date())).looks === 2);
  await lookAll(curious, cases);
  expect((await auditor.call(listAuditAlerts, {})).items).toHaveLength(before + 1);
  const revealing = await api.staffOf('registrar', { officeId: office.officeId, steppedUp: true });
  await lookAll(revealing, cases.slice(0, 2));
  await revealing.call(revealPerson, { params: { caseId }, body: phoneOfPartner });
  const [alert] = (await auditor.call(listAuditAlerts, {})).items;
  expect(alert).toMatchObject({ staffId: revealing.member.staffId, looks: 3 });
  await transact((tx) => execute(tx, "DELETE FROM parameters WHERE name = 'audit.looks_outside'"));
});

test('the auditor finds lines by object, reference, person, login and day, page by page, and leaves lines too', async () => {
  const auditor = await api.staffOf('auditor');
  const find = async (query: object) => (await auditor.call(searchAudit, { query: { limit: 50, ...query } })).items;
  const [file] = await select<{ reference: string }>(null, 'SELECT reference FROM case_files WHERE id = :caseId', {
    caseId,
  });
  const byObject = await find({ object: caseId });
  expect(byObject.every(({ objectId }) => objectId === caseId)).toBe(true);
  const byReference = await find({ object: file?.reference ?? '' });
  expect(byReference.length).toBeGreaterThan(2);
  expect(byReference.every(({ objectId }) => objectId === caseId)).toBe(true);
  const byLogin = await find({ person: registrar.member.login });
  expect(byLogin.length).toBeGreaterThan(3);
  const { staffId, login } = registrar.member;
  expect(byLogin.every(({ actorId, objectId }) => actorId === staffId || objectId === staffId)).toBe(true);
  expect(byLogin.some(({ actorLogin, action }) => actorLogin === login && action.startsWith('case.'))).toBe(true);
  const byResident = await find({ person: couple.booker.person.accountId });
  expect(byResident.some(({ action }) => action.startsWith('case.'))).toBe(true);
  expect(await find({ to: '2020-01-01' })).toEqual([]);
  expect(await find({ person: 'nobody' })).toEqual([]);

  const first = await auditor.call(searchAudit, { query: { limit: 3, object: caseId } });
  const second = await auditor.call(searchAudit, {
    query: { limit: 3, object: caseId, cursor: first.nextCursor ?? '' },
  });
  expect(new Set([...first.items, ...second.items].map(({ entryId }) => entryId)).size).toBe(6);
  expect((await linesOf(auditor)).every(({ action }) => action === 'audit.searched')).toBe(true);
});
