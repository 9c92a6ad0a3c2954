import { makePerson } from '@jianghan/api/testing/people';
import { atWork } from './stage/at-work';
import { lookTwice } from './stage/casework';
import { inspect } from './stage/inspect';
import { openCase } from './stage/relief-desk';
import { newestCode } from './stage/sandbox';
import { type Mode, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const LONG_MS = 240_000;

/** The clerk types what the person says. */
async function enter(clerk: Visitor, { name, phone }: { name: string; phone: string }): Promise<void> {
  await clerk.goTo('/casework/counter');
  await clerk.choose('没有');
  await clerk.type('姓名', name);
  if (phone !== '') await clerk.type('手机号（可不填）', phone);
  await clerk.choose('突然得了重病');
  await clerk.choose('万松街道');
}

test.each<Mode>(['standard', 'elder'])(
  'at the counter the person signs by the code of their phone; the paper is printed, and the case is in that phone (%s)',
  async (mode) => {
    const { name, phone } = makePerson();
    const clerk = await atWork(stage, 'street_officer', 'desk');
    await enter(clerk, { name, phone });
    await clerk.pressExactly('录入，然后签名');
    await clerk.sees(/已录入，编号 LS-/);
    await clerk.pressExactly('发验证码');
    await clerk.sees('已发，5 分钟内有效');
    await clerk.type('本人念出的验证码', '000000');
    await clerk.pressExactly('签好了');
    await clerk.sees(/验证码/);
    clerk.seen.troubles.splice(0);
    await clerk.type('本人念出的验证码', await newestCode(stage.origin, phone));
    await clerk.pressExactly('签好了');
    await clerk.sees('已签：申请和承诺');
    expect(await lookTwice(clerk, 'casework-signed')).toEqual([]);
    await clerk.press(/打印收件通知/);
    await clerk.sees(`${name}：`);
    const paper = await clerk.page.pdf({ format: 'A4' });
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);

    stage.server.letWaitsRunOut();
    const person = await Visitor.arrive(stage, mode);
    await person.goTo('/account/sign-in');
    await person.type('手机号', phone);
    await person.press('获取验证码');
    await person.sees('验证码已发到');
    await person.type('验证码', await newestCode(stage.origin, phone));
    await person.pressExactly('登录');
    await person.page.waitForURL((url) => url.pathname !== '/account/sign-in');
    await person.goTo('/progress');
    await person.press(/临时救助/);
    await person.arrivesAt('/relief/case');
    await person.sees('街道在窗口录入了申请');
    expect(await inspect(person, 'relief-from-the-counter')).toEqual([]);
  },
  LONG_MS,
);

test(
  'who comes for somebody is named with relation and ground, on the page of the case and on the paper (R-03)',
  async () => {
    const { name } = makePerson();
    const clerk = await atWork(stage, 'street_officer', 'desk');
    await enter(clerk, { name, phone: '' });
    await clerk.tick(/^本人没来/);
    await clerk.type('代办人姓名', '古丽·阿不都');
    await clerk.pressExactly('录入，然后签名');
    await clerk.sees('请选您和申请人的关系');
    expect(await lookTwice(clerk, 'casework-counter-proxy')).toEqual([]);
    await clerk.choose('居委会');
    await clerk.choose('本人无法表达');
    await clerk.pressExactly('录入，然后签名');
    await clerk.sees(/核对授权要本人或监护人签/);
    await clerk.choose(/^纸上签/);
    await clerk.pressExactly('代办人已在纸上签名，我见证');
    await clerk.sees('已签：申请和承诺');
    await clerk.press(/打印收件通知/);
    await clerk.sees(`${name}：`);
    await clerk.sees('这次申请由 古丽·阿不都（居委会，本人无法表达）代为提出，申请人是您本人。');
    expect(await lookTwice(clerk, 'casework-notice-proxy')).toEqual([]);
    const caseId = new URL(clerk.page.url()).searchParams.get('caseId') ?? '';
    await openCase(clerk, caseId);
    await clerk.sees(/古.*居委会 · 本人无法表达/);
  },
  LONG_MS,
);
