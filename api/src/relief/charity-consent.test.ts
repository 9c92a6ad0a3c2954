import { signRelief } from '@jianghan/shared/relief/contract-casework';
import { useApi } from '../testing/api';
import { act, type Desk, makeDesk } from '../testing/casework';
import { makeRelief, setDibao } from '../testing/relief';
import { useSandbox } from '../testing/sandbox';

const api = useApi();
useSandbox();
let desk: Desk;

beforeAll(async () => {
  await setDibao();
  desk = await makeDesk(api, { steppedUp: true });
});

test('nothing goes to the charity before the person has signed for that alone (R-47)', async () => {
  const { id } = await makeRelief();
  const forward = { action: 'forward', input: { target: 'charity', name: '区慈善会', reason: '还缺康复费' } } as const;
  const refused = (await act(desk.officer, id, forward)).problem;
  expect(refused).toMatchObject({ code: 'step_closed', data: { why: 'consent_missing' } });
  const sign = (document: 'authorisation' | 'charity') =>
    desk.officer.call(signRelief, {
      params: { caseId: id },
      body: { document, signer: '周小宁', by: { method: 'paper' } },
    });
  await sign('authorisation');
  expect((await act(desk.officer, id, forward)).problem.code).toBe('step_closed');
  await sign('charity');
  expect((await act(desk.officer, id, forward)).body.state).toBe('forwarded');
});
