import { HOSTILE_TEXTS } from '@jianghan/shared/hostile-samples';
import { atWork } from './stage/at-work';
import { applyByApi, visitByApi, workByApi } from './stage/relief-by-api';
import { useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const LONG_MS = 120_000;
/** Every class in one text, as long as a story may be. */
const ALL = Object.entries(HOSTILE_TEXTS)
  .filter(([name]) => name !== 'lines')
  .map(([, text]) => text)
  .join(' ');
const NAME = HOSTILE_TEXTS.svg;

/** The words stand on the page as they were typed; nothing of them became an element or ran. */
async function showsLiterally({ page }: Visitor, times: number): Promise<void> {
  const seen = await page.evaluate((text) => {
    const planted = document.querySelectorAll('#planted, main script, [onload], [onerror], circle');
    const shown = (document.body.textContent ?? '').split(text).length - 1;
    return { shown, elements: planted.length, ran: 'planted' in globalThis };
  }, ALL);
  expect(seen).toEqual({ shown: expect.any(Number), elements: 0, ran: false });
  expect(seen.shown).toBeGreaterThanOrEqual(times);
}

test(
  'what is typed to be code is words, for the resident, at the desk and on paper',
  async () => {
    const { who, cookie } = await visitByApi(stage);
    const caseId = await applyByApi(who, { name: NAME, story: ALL });
    const written = { facts: ALL, basis: ALL, reasons: ALL };
    await workByApi(stage, caseId, [['street_supervisor', { action: 'not_accept', input: written }]]);

    const resident = await Visitor.arrive(stage, 'standard');
    await resident.enterWith(cookie);
    await resident.goTo(`/relief/case?id=${caseId}`);
    await resident.sees('不服怎么办');
    await showsLiterally(resident, 3);

    const officer = await atWork(stage, 'street_officer', 'desk');
    await officer.goTo(`/casework/case?caseId=${caseId}`);
    await officer.choose('办理这一件');
    await officer.pressExactly('打开');
    await officer.sees('办到哪了');
    await showsLiterally(officer, 2);
    await officer.goTo(`/casework/notice?caseId=${caseId}&kind=not_accepted`);
    await officer.sees(/^事实：/);
    await officer.sees(`${NAME}：`);
    await showsLiterally(officer, 3);
    await officer.goTo(`/payment/case?caseId=${caseId}`);
    await officer.sees('收款账户');
    await showsLiterally(officer, 0);
    expect([...resident.seen.troubles, ...officer.seen.troubles]).toEqual([]);
  },
  LONG_MS,
);
