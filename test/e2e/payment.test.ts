import { Client } from '@jianghan/api/testing/client';
import { makeBatch, setOwnAccount, startPayment } from '@jianghan/shared/payment/contract';
import type { Role } from '@jianghan/shared/staff/roles';
import { atWork, lookRound, WAYS } from './stage/at-work';
import { lookTwice } from './stage/casework';
import { inspect } from './stage/inspect';
import { grantByApi } from './stage/relief-by-api';
import { type Mode, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const LONG_MS = 240_000;
const ACCOUNT = { holder: '周小宁', number: '6222020200112233440', bank: '示例银行' };

/** Somebody whose help of 500 元 is approved, and who has said where to. */
async function granted() {
  const { who, caseId, cookie } = await grantByApi(stage);
  await who.call(setOwnAccount, { params: { caseId }, body: ACCOUNT });
  return { caseId, cookie };
}

const staff = (role: Role) => new Client(stage.origin, { Origin: stage.origin, Cookie: stage.server.admit(role) });

test.each<Mode>(['standard', 'elder'])(
  'a failed transfer is mended: told why, the account put right, paid again, and it arrives (%s)',
  async (mode) => {
    const { caseId, cookie } = await granted();
    const [supervisor, district] = [
      await atWork(stage, 'street_supervisor', 'desk'),
      await atWork(stage, 'district_officer', 'desk'),
    ];
    const page = `/payment/case?caseId=${caseId}`;
    const release = async () => {
      await district.goTo(page);
      await district.pressExactly('放行 500.00 元');
      await district.seesHeading('照银行回单记结果');
    };
    await supervisor.goTo(page);
    await supervisor.pressExactly('开始发放 500.00 元');
    await supervisor.sees(/等着发放/);
    await release();
    await district.choose('没有到账');
    await district.type('没有到账的原因', '户名和账号不一致');
    await district.pressExactly('记下结果');
    await district.sees(/没有到账：户名和账号不一致/);
    expect(await lookTwice(district, 'payment-failed')).toEqual([]);

    const person = await Visitor.arrive(stage, mode);
    await person.enterWith(cookie);
    await person.goTo(`/relief/account?id=${caseId}`);
    await person.sees(/户名和账号不一致/);
    await person.type('户名', '周小宁');
    await person.type('银行账号', '6222020200112233457');
    await person.type('开户银行', '示例银行江汉支行');
    expect(await inspect(person, 'payment-mend')).toEqual([]);
    await person.pressExactly('保存账户');
    await person.arrivesAt('/relief/case');

    await supervisor.goTo(page);
    await supervisor.sees(/尾号 3457/);
    await supervisor.pressExactly('重新发放 500.00 元');
    await supervisor.sees(/第 2 次/);
    await release();
    await district.choose('已到账');
    await district.type('银行流水号', '20261124000001');
    await district.pressExactly('记下结果');
    await district.sees('已发放');
    await person.goTo(`/relief/case?id=${caseId}`);
    await person.sees('已发放');
  },
  LONG_MS,
);

test.each(WAYS)(
  'the pages of payment are accessible (%s, %s)',
  async (...way) => {
    const { caseId } = await granted();
    await granted();
    await staff('street_supervisor').call(startPayment, { params: { caseId }, body: {} });
    const { batchId, number } = await staff('district_officer').call(makeBatch, { body: { officeId: null } });
    const visits = [
      ['payment-work', '/payment/work', number],
      ['payment-case', `/payment/case?caseId=${caseId}`, /在批次里/],
      ['payment-batch', `/payment/batch?batchId=${batchId}`, number],
    ] as const;
    expect(await lookRound(stage, { role: 'district_officer', way, visits })).toEqual({});
    const street = [['payment-account', `/payment/case?caseId=${(await granted()).caseId}`, '填或改收款账户']] as const;
    expect(await lookRound(stage, { role: 'street_officer', way, visits: street })).toEqual({});
  },
  LONG_MS,
);
