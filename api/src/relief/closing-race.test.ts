import { loginWithSms, sendSmsCode } from '@jianghan/shared/account/contract';
import { reportNeed, submitRelief, withdrawRelief } from '@jianghan/shared/relief/contract-apply';
import { closeAccount } from '@jianghan/shared/trust/own-data';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { NEED, OWN } from '../testing/relief-steps';
import { useSandbox } from '../testing/sandbox';

const api = useApi();
const sandbox = useSandbox();
const ROUNDS = 12;

interface Standing {
  closed_at: Date | string | null;
  is_open: number | boolean;
}

/** The cases of an account, each with whether the account was closed. */
function casesOf(accountId: string): Promise<Standing[]> {
  const sql = `SELECT a.closed_at, r.is_open FROM case_files c JOIN relief_cases r ON r.id = c.id
    LEFT JOIN accounts a ON a.id = c.account_id WHERE c.account_id = :accountId`;
  return select<Standing>(null, sql, { accountId });
}

test('whoever asks for help at the very moment their account is closed has either both: an account and a case, or neither', async () => {
  const outcomes = { asked: 0, closed: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const who = await api.signInAs('L1', { steppedUp: true });
    const [asked, closed] = await Promise.all([
      who.send(submitRelief, { body: OWN }),
      who.send(closeAccount, { body: { confirmed: true } }),
    ]);
    const cases = await casesOf(who.person.accountId);
    if (asked.status === 201) {
      outcomes.asked += 1;
      expect([closed.status, closed.problem.code]).toEqual([409, 'case_running']);
      expect(cases).toMatchObject([{ closed_at: null }]);
    } else {
      outcomes.closed += 1;
      expect([closed.status, asked.problem.code]).toEqual([200, 'sign_in_required']);
      expect(cases).toEqual([]);
    }
  }
  expect(outcomes.asked + outcomes.closed).toBe(ROUNDS);
});

test('no word of a helper stays on an account that is gone', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const who = await api.signInAs('L1', { steppedUp: true });
    const body = { ...NEED, name: null, phone: null, reporter: { name: '好心人', phone: null } };
    await Promise.all([who.send(reportNeed, { body }), who.send(closeAccount, { body: { confirmed: true } })]);
    const sql = `SELECT h.id FROM relief_helpers h LEFT JOIN accounts a ON a.id = h.account_id
      WHERE h.account_id = :id AND a.id IS NULL`;
    expect(await select(null, sql, { id: who.person.accountId })).toEqual([]);
  }
});

test('who signs in at the moment the account of the phone is closed gets a new one; nobody holds a session of a closed one', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const who = await api.signInAs('L1', { steppedUp: true });
    const { caseId } = await who.call(submitRelief, { body: OWN });
    await who.call(withdrawRelief, { params: { caseId }, body: { version: 1, reason: null } });
    const { phone, accountId } = who.person;
    await api.anyone.call(sendSmsCode, { body: { phone } });
    const body = { phone, code: sandbox.sms.newestCodeFor(phone) as string, client: 'weapp' } as const;
    const [closed] = await Promise.all([
      who.send(closeAccount, { body: { confirmed: true } }),
      api.anyone.send(loginWithSms, { body }),
    ]);
    expect(closed.status).toBe(200);
    expect(await select(null, 'SELECT id FROM sessions WHERE account_id = :accountId', { accountId })).toEqual([]);
  }
});
