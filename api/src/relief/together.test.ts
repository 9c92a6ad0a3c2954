import { randomUUID } from 'node:crypto';
import { submitRelief } from '@jianghan/shared/relief/contract-apply';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { OWN } from '../testing/relief-steps';
import { useSandbox } from '../testing/sandbox';

const api = useApi();
useSandbox();

const casesOf = async (accountId: string) => {
  const sql = `SELECT c.id, (SELECT COUNT(*) FROM audit_entries a WHERE a.object_id = c.id) AS audited,
    (SELECT COUNT(*) FROM outbox o WHERE o.case_id = c.id) AS told FROM case_files c WHERE c.account_id = :accountId`;
  const rows = await select<{ id: string; audited: number; told: number }>(null, sql, { accountId });
  return rows.map(({ id, audited, told }) => ({ id, audited: Number(audited), told: Number(told) }));
};

test('who calls for help in the same moment is written down together, each with a case, a line and a message of their own', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => api.signInAs('L1')));
  const opened = await Promise.all(people.map((who) => who.call(submitRelief, { body: OWN })));
  for (const { person } of people) {
    const own = await casesOf(person.accountId);
    expect(own).toEqual([{ id: expect.any(String), audited: 1, told: 1 }]);
    expect(opened.map(({ caseId }) => caseId)).toContain(own[0]?.id);
  }
  expect(new Set(opened.map(({ caseId }) => caseId)).size).toBe(people.length);
});

test('twins and a repeat among them find the one case of their key, and spoil nothing for the others', async () => {
  const [first, second, third] = [await api.signInAs('L1'), await api.signInAs('L1'), await api.signInAs('L1')];
  const [key, known] = [randomUUID(), randomUUID()];
  const before = await second.send(submitRelief, { body: OWN }, { key: known });
  const [one, twin, repeat, foreign, other] = await Promise.all([
    first.send(submitRelief, { body: OWN }, { key }),
    first.send(submitRelief, { body: OWN }, { key }),
    second.send(submitRelief, { body: OWN }, { key: known }),
    second.send(submitRelief, { body: { ...OWN, cause: 'illness' } }, { key: known }),
    third.send(submitRelief, { body: OWN }),
  ]);
  expect([one.status, twin.body, repeat.body, other.status]).toEqual([201, one.body, before.body, 201]);
  expect([foreign.status, foreign.problem.code]).toEqual([422, 'key_reused']);
  for (const { person } of [first, second, third]) expect(await casesOf(person.accountId)).toHaveLength(1);
});
