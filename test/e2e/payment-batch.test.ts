import { readFileSync } from 'node:fs';
import { answerAsBank } from '@jianghan/api/payment/bank';
import { setOwnAccount } from '@jianghan/shared/payment/contract';
import { atWork } from './stage/at-work';
import { lookTwice } from './stage/casework';
import { inspect } from './stage/inspect';
import { grantByApi } from './stage/relief-by-api';
import { newestStaffCode } from './stage/sandbox';
import { type Mode, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const LONG_MS = 300_000;
const DESK = { width: 1440, height: 900 };
const SOUND = { holder: '周小宁', number: '6222020200112233446', bank: '示例银行' };
/** Its check digit does not fit: the bank of the demo knows no such account. */
const UNKNOWN = { ...SOUND, number: '6222020200112233440' };

async function paidTo(account: typeof SOUND) {
  const { who, caseId, cookie } = await grantByApi(stage);
  await who.call(setOwnAccount, { params: { caseId }, body: account });
  return { caseId, cookie };
}

/** Signed in a while ago: what is sensitive asks for a fresh code. */
async function signedIn(login: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(stage, 'standard');
  await visitor.page.setViewportSize(DESK);
  await visitor.goTo('/staff/sign-in');
  await visitor.type('账号', login);
  await visitor.type('密码', 'jianghan-demo-2026');
  await visitor.press('下一步');
  await visitor.seesHeading('填动态码');
  await visitor.type('动态码', await newestStaffCode(stage.origin, login));
  await visitor.pressExactly('登录');
  await visitor.arrivesAt('/staff/home');
  return visitor;
}

/** Answers the sheet that a sensitive act has opened; the act then goes on by itself. */
async function prove({ page, seen }: Visitor, login: string): Promise<void> {
  const sheet = page.getByRole('dialog', { name: '请再确认一次是您本人' });
  await sheet.waitFor();
  seen.troubles.splice(0);
  await sheet.getByLabel('动态码').fill(await newestStaffCode(stage.origin, login));
  await sheet.getByRole('button', { name: '确认是本人' }).click();
  await sheet.waitFor({ state: 'detached' });
}

interface Payers {
  supervisor: Visitor;
  maker: Visitor;
  releaser: Visitor;
}

/** Starts what is due of these, puts it into a batch, and lets another one look at it; answers with where the batch stands. */
async function makeAndRelease({ supervisor, maker, releaser }: Payers, cases: readonly string[], mustProve: boolean) {
  for (const caseId of cases) {
    await supervisor.goTo(`/payment/case?caseId=${caseId}`);
    await supervisor.press(/^(开始|重新)发放 500\.00 元$/);
    await supervisor.sees(/等着发放/);
  }
  await maker.goTo('/payment/work');
  await maker.pressExactly('编成一批');
  await maker.arrivesAt('/payment/batch');
  await maker.sees('这一批是您编的，要由另一位放行');
  const address = maker.address;
  await releaser.goTo(address);
  await releaser.sees(`${cases.length} 笔 · ${cases.length * 500}.00 元`);
  if (mustProve) expect(await lookTwice(releaser, 'payment-batch-to-release')).toEqual([]);
  await releaser.pressExactly('核对无误，放行');
  if (mustProve) await prove(releaser, 'district2');
  await releaser.seesHeading('给银行的文件');
  return address;
}

/** Takes the file, carries it to the bank, and brings back what the bank answers. */
async function carryToBank(maker: Visitor, address: string, mustProve: boolean): Promise<Buffer> {
  await maker.goTo(address);
  const taken = maker.page.waitForEvent('download');
  await maker.pressExactly('下载 xlsx');
  if (mustProve) await prove(maker, 'district');
  const file = readFileSync(await (await taken).path());
  const answer = await answerAsBank(file, 'xlsx');
  if (answer === null) throw new Error('the bank could not read the file');
  await bringBack(maker, answer);
  return answer;
}

async function bringBack(maker: Visitor, answer: Buffer): Promise<void> {
  await maker.page.getByLabel('回盘文件').setInputFiles({
    name: 'return.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: answer,
  });
  await maker.pressExactly('导入');
}

test.each<Mode>(['standard', 'elder'])(
  'a batch goes to the bank and comes back over pages: one arrives, one does not, is put right by its person, and arrives at the second try (%s)',
  async (mode) => {
    const [sound, unknown] = [await paidTo(SOUND), await paidTo(UNKNOWN)];
    const payers = {
      supervisor: await atWork(stage, 'street_supervisor', 'desk'),
      maker: await signedIn('district'),
      releaser: await signedIn('district2'),
    };
    const { maker, supervisor } = payers;
    const first = await makeAndRelease(payers, [sound.caseId, unknown.caseId], true);
    const answer = await carryToBank(maker, first, true);
    await maker.sees('已导入 2 笔');
    await maker.sees(/到账 1，没有到账 1/);
    await maker.sees(/账号不存在/);
    expect(await lookTwice(maker, 'payment-batch-answered')).toEqual([]);

    const glad = await Visitor.arrive(stage, mode);
    await glad.enterWith(sound.cookie);
    await glad.goTo(`/relief/case?id=${sound.caseId}`);
    await glad.sees('已到账');
    await glad.sees('已发放');
    expect(await inspect(glad, 'relief-paid')).toEqual([]);

    const person = await Visitor.arrive(stage, mode);
    await person.enterWith(unknown.cookie);
    await person.goTo(`/relief/case?id=${unknown.caseId}`);
    await person.sees('现在要您做');
    expect(await inspect(person, 'relief-payment-failed')).toEqual([]);
    await person.pressExactly('核对收款账户');
    await person.sees(/银行说：账号不存在/);
    await person.type('户名', '周小宁');
    await person.type('银行账号', '6222 0202 0011 2233 453');
    await person.type('开户银行', '示例银行');
    await person.pressExactly('保存账户');
    await person.arrivesAt('/relief/case');

    const second = await makeAndRelease(payers, [unknown.caseId], false);
    await carryToBank(maker, second, false);
    await maker.sees('已导入 1 笔');
    await maker.goTo(first);
    await bringBack(maker, answer);
    await maker.sees('这个文件已经导入过，没有再做一遍');
    await supervisor.goTo(`/payment/case?caseId=${unknown.caseId}`);
    await supervisor.sees(/第 2 次 · 已到账/);
    await person.goTo(`/relief/case?id=${unknown.caseId}`);
    await person.sees('已到账');
    await person.sees('已发放');
  },
  LONG_MS,
);
