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

/**
 * Every line in which words from right to left stand among others, read off the glyphs: what stands before them is left
 * of them on the screen, what stands after them right. Answers with how many such words there were.
 */
async function readInOrder({ page }: Visitor): Promise<number> {
  const { isolated, turned } = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen = { isolated: 0, turned: [] as string[] };
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.textContent ?? '';
      // Words that have an element to themselves have nothing beside them to turn round.
      if (!/[\u0590-\u08ff]/.test(text) || !/[\u2068\p{Script=Han}]/u.test(text)) continue;
      let before: DOMRect | undefined;
      for (const { 0: part, index } of text.matchAll(/\u2068[^\u2069]*\u2069|./gsu)) {
        if (part.length > 1) seen.isolated += 1;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + part.length);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        const isSameLine = before !== undefined && Math.abs(before.bottom - box.bottom) < 4;
        if (isSameLine && box.left < (before as DOMRect).right - 1) seen.turned.push(text);
        before = box;
      }
    }
    return seen;
  });
  expect(turned).toEqual([]);
  return isolated;
}

test(
  'words from right to left stand among dates and amounts and turn none of them round, on the screen and on paper',
  async () => {
    const { who, cookie } = await visitByApi(stage);
    const [first, second] = ['שרה 12', '34 مريم'];
    const given = { name: first, community: first, place: second };
    const caseId = await applyByApi(who, given);
    const goods = { kind: 'goods', what: 'שמיכה', quantity: 27, valueFen: 20_000 } as const;
    await workByApi(stage, caseId, [
      ['street_officer', { action: 'accept', input: { lane: 'EMERGENCY', promised: [first, second] } }],
      ['street_supervisor', { action: 'prepay', input: { grants: [goods], reason: '急需' } }],
    ]);
    const resident = await Visitor.arrive(stage, 'standard');
    await resident.enterWith(cookie);
    await resident.goTo(`/relief/case?id=${caseId}`);
    await resident.sees('填了什么');
    expect(await readInOrder(resident)).toBe(5);

    const officer = await atWork(stage, 'street_officer', 'desk');
    await officer.goTo(`/casework/case?caseId=${caseId}`);
    await officer.choose('办理这一件');
    await officer.pressExactly('打开');
    await officer.sees('办到哪了');
    expect(await readInOrder(officer)).toBeGreaterThanOrEqual(7);

    const beside = await resident.page.evaluate(() => {
      const line = document.createElement('p');
      line.innerHTML = '<span></span><span></span>';
      document.body.append(line);
      const [words, date] = [...line.children] as HTMLElement[];
      if (words === undefined || date === undefined) return 0;
      [words.textContent, date.textContent] = ['שרה', '12'];
      return date.getBoundingClientRect().left - words.getBoundingClientRect().right;
    });
    expect(beside).toBeGreaterThanOrEqual(-1);
    expect([...resident.seen.troubles, ...officer.seen.troubles]).toEqual([]);
  },
  LONG_MS,
);

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
