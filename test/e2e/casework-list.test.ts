import { Client } from '@jianghan/api/testing/client';
import { makePerson } from '@jianghan/api/testing/people';
import { until } from '@jianghan/api/testing/until';
import { claimRelief, listOverdueRelief, openReliefFile } from '@jianghan/shared/relief/contract-casework';
import type { Role } from '@jianghan/shared/staff/roles';
import { atWork } from './stage/at-work';
import { askForRelief, lookTwice } from './stage/casework';
import { inspect } from './stage/inspect';
import { applyByApi, visitByApi, workByApi } from './stage/relief-by-api';
import { useStage } from './stage/use-stage';
import type { Visitor } from './stage/visitor';

const stage = useStage();
const LONG_MS = 240_000;
const staff = (role: Role) => new Client(stage.origin, { Origin: stage.origin, Cookie: stage.server.admit(role) });
/** The words of what has the focus; nothing while the whole page has it. */
const focused = ({ page }: Visitor) =>
  page.evaluate(() =>
    document.activeElement?.matches('body, main') ? '' : (document.activeElement?.textContent ?? ''),
  );
const asks = (name: string) => askForRelief(stage, { name, phone: makePerson().phone });

/** Presses the key until what has the focus says these words. */
async function pressUntil(visitor: Visitor, key: string, words: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (words.test(await focused(visitor))) return;
    await visitor.page.keyboard.press(key);
  }
  throw new Error(`no ${words} within 80 presses of ${key}`);
}

test.each(['desk', 'phone'] as const)(
  'by keys alone: through the list, into a case and back to its line, with what was chosen kept in the address (%s)',
  async (on) => {
    const caseId = await asks('佟·大海');
    await workByApi(stage, caseId, [
      ['street_officer', { action: 'accept', input: { lane: 'FAST', promised: null } }],
      ['street_officer', { action: 'open_review', input: {} }],
    ]);
    const officer = await atWork(stage, 'street_officer', on);
    await officer.goTo('/casework/list');
    await pressUntil(officer, 'Tab', /^\d+全部$/);
    await officer.page.keyboard.press('Enter');
    await pressUntil(officer, 'Tab', /^筛选/);
    await officer.page.keyboard.press('Enter');
    await officer.choose('小额快救');
    await officer.choose('审核中');
    await officer.sees(/佟\*+海/);
    expect(new URL(officer.page.url()).search).toBe('?pile=all&lane=FAST&state=review');
    expect(
      on === 'desk' ? await lookTwice(officer, 'casework-filtered') : await inspect(officer, 'casework-filtered'),
    ).toEqual([]);
    await officer.page.reload();
    await officer.sees('筛选：小额快救、审核中');
    await pressUntil(officer, 'Tab', /·.*审核中/);
    await pressUntil(officer, 'ArrowDown', /佟\*+海/);
    await officer.page.keyboard.press('Enter');
    await officer.sees('看办件是为了什么？');
    await until('the focus is at the question', async () => (await focused(officer)) === '看办件是为了什么？');
    await officer.page.keyboard.press('Tab');
    await officer.page.keyboard.press('Space');
    await officer.page.keyboard.press('Enter');
    await officer.sees('办到哪了');
    await until('the focus is at the case', async () => /^佟\*+海 ·/.test(await focused(officer)));
    if (on === 'desk') await officer.page.keyboard.press('Escape');
    else await officer.pressExactly('返回列表');
    await until('the focus is at its line', async () => /佟\*+海.*审核中/.test(await focused(officer)));
    expect(officer.seen.troubles).toEqual([]);
  },
  LONG_MS,
);

test(
  'what the clock finds overdue stands before the supervisor at the workplace and over the list, with who has it since when',
  async () => {
    const caseId = await asks('聂小霜');
    await staff('street_officer').call(claimRelief, { params: { caseId }, body: { version: 1 } });
    const told = async () =>
      (await staff('street_supervisor').call(listOverdueRelief, {})).items.map((item) => item.caseId);
    expect(await told()).not.toContain(caseId);
    stage.server.letLimitPass(caseId);
    await until('the clock has told the supervisor', async () => (await told()).includes(caseId), 100_000);
    const supervisor = await atWork(stage, 'street_supervisor', 'desk');
    await supervisor.goTo('/staff/home');
    await supervisor.sees(/件超期，报给您督办/);
    expect(await lookTwice(supervisor, 'staff-home-overdue')).toEqual([]);
    await supervisor.goTo('/casework/list');
    await supervisor.sees(/件超期，报给您督办/);
    const more = supervisor.page.getByRole('button', { name: /^还有 \d+ 件超期$/ });
    if (await more.isVisible()) await more.click();
    const line = supervisor.page.getByRole('region', { name: '超期督办' }).getByRole('button', { name: /^聂\*霜/ });
    await expect(line.textContent()).resolves.toMatch(/已提交，.*起在街道救助窗口 \S+手里；.*报给您已超期 \d+ 天/);
    expect(await lookTwice(supervisor, 'casework-overdue')).toEqual([]);
    await line.click();
    await supervisor.sees('看办件是为了什么？');
    await workByApi(stage, caseId, [['street_officer', { action: 'accept', input: { lane: 'FAST', promised: null } }]]);
    expect(await told()).not.toContain(caseId);
    const officer = await atWork(stage, 'street_officer', 'desk');
    await officer.goTo('/casework/list');
    expect(await officer.page.getByText(/报给您督办/).count()).toBe(0);
  },
  LONG_MS,
);

test(
  'whoever looks at many cases of colleagues is shown to the auditor',
  async () => {
    const { who } = await visitByApi(stage);
    const [district, officer] = [staff('district_officer'), staff('street_officer')];
    for (let at = 0; at < 21; at += 1) {
      stage.server.letWaitsRunOut();
      const caseId = await applyByApi(who, { name: '尹志', phone: '13800005678' });
      await district.call(claimRelief, { params: { caseId }, body: { version: 1 } });
      await officer.call(openReliefFile, { params: { caseId }, body: { purpose: 'handle' } });
    }
    const auditor = await atWork(stage, 'auditor', 'desk');
    await auditor.goTo('/records/audit');
    await auditor.sees('不寻常的查询');
    await auditor.page.getByRole('list', { name: '提醒' }).getByText(/21/).first().waitFor();
    expect(await lookTwice(auditor, 'records-audit-unusual')).toEqual([]);
  },
  LONG_MS,
);
