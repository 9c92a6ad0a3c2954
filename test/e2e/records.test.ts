import { atWork, inspectDesk, lookRound, WAYS } from './stage/at-work';
import { bookByApi, freeSlot, makeCouple, proveByApi } from './stage/by-api';
import { useStage } from './stage/use-stage';

const stage = useStage();

test('a case is opened for a reason, one value is shown for another, and the auditor finds both lines', async () => {
  const couple = await makeCouple(stage.origin);
  const booker = await proveByApi(stage.origin, couple.booker);
  const { caseId, reference } = await bookByApi(booker, couple, await freeSlot(stage.origin, 4));

  const registrar = await atWork(stage, 'registrar', 'desk');
  await registrar.goTo(`/records/case?caseId=${caseId}`);
  await registrar.sees('看这一件是为了什么？');
  await registrar.press('打开这一件');
  await registrar.sees('请选用途');
  expect(await inspectDesk(registrar, 'records-case-errors')).toEqual([]);
  await registrar.choose('当事人来电来访询问');
  await registrar.press('打开这一件');
  await registrar.sees(reference);
  expect(await registrar.page.getByText(couple.booker.phone).count()).toBe(0);
  await registrar.choose('预约人');
  await registrar.choose('手机号');
  await registrar.choose('办理这一件');
  await registrar.type('为什么要看', '通知改时间');
  await registrar.press('显示，并记一行');
  await registrar.sees(`预约人的手机号：${couple.booker.phone}`);
  expect(await inspectDesk(registrar, 'records-case')).toEqual([]);

  const auditor = await atWork(stage, 'auditor', 'desk');
  await auditor.goTo('/records/audit');
  await auditor.page.getByLabel(/^对象/).fill(reference);
  await auditor.press('查');
  await auditor.sees('预约人的手机号 · 办理这一件 · 通知改时间');
  expect(await inspectDesk(auditor, 'records-audit')).toEqual([]);
  await auditor.goTo('/records/retention');
  await auditor.sees('过期的预约和办件');
  expect(await inspectDesk(auditor, 'records-retention')).toEqual([]);
});

const VISITS = [
  ['records-audit', '/records/audit', '审计链'],
  ['records-retention', '/records/retention', '过期的预约和办件'],
] as const;

test.each(WAYS)(
  'the pages of the auditor are accessible and whole (%s, %s)',
  async (...way) => {
    expect(await lookRound(stage, { role: 'auditor', way, visits: VISITS })).toEqual({});
  },
  120_000,
);
