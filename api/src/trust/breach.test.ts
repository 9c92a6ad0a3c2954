import { revealIdentity } from '@jianghan/shared/account/contract';
import { bookMarriage } from '@jianghan/shared/marriage/contract';
import { maskPhone } from '@jianghan/shared/masking';
import { useApi } from '../testing/api';
import { runAsOperator } from '../testing/command';
import { makeCouple } from '../testing/couples';
import { makeRoomyOffice, wellFormed } from '../testing/world';

const api = useApi();
const MINUTE_MS = 60_000;
const around = () => [
  '--from',
  new Date(Date.now() - MINUTE_MS).toISOString(),
  '--to',
  new Date(Date.now() + MINUTE_MS).toISOString(),
];

function drill(args: readonly string[]) {
  return runAsOperator('trust/breach-command.ts', args);
}

test('after a copied database everybody in it is listed, with everything that was kept of them, masked', async () => {
  const office = await makeRoomyOffice();
  const couple = await makeCouple(api);
  await couple.booker.call(bookMarriage, wellFormed.bookMarriage({ ...office, couple }));
  const visitor = await api.signInAs('L1');
  const { code, output } = await drill([...around(), '--whole-database']);
  expect(code).toBe(0);
  const lineOf = (id: string) => output.split('\n').find((line) => line.includes(id)) ?? '';
  const booker = lineOf(couple.booker.person.accountId);
  for (const field of ['身份证号', '手机号', '登录时间', '办件编号', '到场协助']) expect(booker).toContain(field);
  expect(booker).toContain(maskPhone(couple.booker.person.phone));
  expect(lineOf(visitor.person.accountId)).not.toContain('办件编号');
  expect(output).toContain('对方身份证号');
  for (const clear of [couple.booker.person.idNumber, couple.booker.person.phone, couple.partner.idNumber]) {
    expect(output).not.toContain(clear);
  }
  expect(output).toContain('# 3 people');
}, 60_000);

test('after misuse those are listed whose data the audit says was shown in the window', async () => {
  const [seen, unseen] = [await api.signInAs('L2'), await api.signInAs('L2')];
  await seen.call(revealIdentity, { body: {} });
  const { code, output } = await drill(around());
  expect(code).toBe(0);
  expect(output).toContain(seen.person.accountId);
  expect(output).not.toContain(unseen.person.accountId);
  const earlier = ['--from', '2020-01-01T00:00:00Z', '--to', '2020-02-01T00:00:00Z'];
  expect((await drill(earlier)).output).toContain('# 0 people');
});

test('a window that is none and a name that nobody has are told in one line', async () => {
  expect(await drill([])).toMatchObject({ code: 1, output: expect.stringContaining('--from must be an instant') });
  expect(await drill([...around(), '--staff', 'nobody'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('no member of staff is called nobody'),
  });
});
