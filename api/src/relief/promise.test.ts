import { select } from '../db/sql';
import { useDatabase } from '../testing/database';
import { step } from '../testing/payment';
import { makeRelief } from '../testing/relief';

useDatabase();

test('a case that came back from elsewhere is accepted again, and what it promises now stands alone (R-33)', async () => {
  const { id } = await makeRelief();
  const accept = (item: string) => step(id, 'accept', { input: { lane: 'EMERGENCY', promised: [item] } });
  await accept('火灾证明');
  await step(id, 'forward', { input: { target: 'housing', name: '区住房保障局', reason: '先找住处' } });
  await step(id, 'take_back', { input: { reason: '对方请我们继续办' } });
  await accept('银行账户');
  const promises = await select<{ id: string }>(null, 'SELECT id FROM relief_promises WHERE case_id = :id', { id });
  expect(promises).toHaveLength(1);
});
