import { HOSTILE_TEXTS } from '@jianghan/shared/hostile-samples';
import { isolated } from '@jianghan/shared/isolated';
import { maskName } from '@jianghan/shared/masking';
import { getOwnRelief, reportNeed, submitRelief, withdrawRelief } from '@jianghan/shared/relief/contract-apply';
import {
  enterRelief,
  getPublicPaper,
  getReliefNotice,
  handOverRelief,
  recordDelivery,
  revealRelief,
} from '@jianghan/shared/relief/contract-casework';
import type { StaffMove } from '@jianghan/shared/relief/moves';
import { useApi } from '../testing/api';
import { act, type Desk, look, makeDesk } from '../testing/casework';
import { setDibao } from '../testing/relief';
import { OWN } from '../testing/relief-steps';

const api = useApi();
let desk: Desk;
beforeAll(async () => {
  await setDibao();
  desk = await makeDesk(api, { steppedUp: true });
});

const ofCase = (caseId: string) => ({ params: { caseId } });
const paper = (caseId: string, kind: 'refused' | 'terminated' | 'forwarded' | 'received') =>
  desk.officer.call(getReliefNotice, { params: { caseId, kind } });

type Resident = Awaited<ReturnType<typeof api.signInAs>>;

async function asked(who: Resident): Promise<string> {
  return (await who.call(submitRelief, { body: { ...OWN, proxy: null } })).caseId;
}

/** Takes the steps one after another; each must be open. */
async function go(caseId: string, steps: readonly (readonly [keyof Desk, StaffMove])[]): Promise<void> {
  for (const [who, move] of steps) {
    const { status, problem } = await act(desk[who], caseId, move);
    expect([move.action, status, problem?.code]).toEqual([move.action, 200, undefined]);
  }
}

/** What the staff read of each step, as it was typed; words written from right to left keep to themselves. */
async function writtenIn(caseId: string): Promise<string[]> {
  const { events, objections } = await look(desk.officer, caseId);
  return [...events.flatMap(({ written }) => written.map(({ text }) => text)), ...objections.map(({ text }) => text)];
}

const samples = Object.entries(HOSTILE_TEXTS);
const typed = (text: string) => text.slice(0, 50).trim();

test.each(samples)(
  '%s goes through check, meeting, publicity and objection to a refusal as it was typed',
  async (_, sample) => {
    const text = typed(sample);
    const who = await api.signInAs('L0');
    const caseId = await asked(who);
    const service = { kind: 'service', what: text, provider: text } as const;
    const minutes = { heldOn: '2026-11-23', participants: text, text };
    const proposal = { grants: [service], reason: text, minutes };
    const finish = { action: 'finish_check', input: { findings: text, visitedBy: text } } as const;
    await go(caseId, [
      ['officer', { action: 'accept', input: { lane: 'EXPENDITURE', promised: [text] } }],
      ['officer', { action: 'start_check', input: {} }],
      ['officer', finish],
      ['officer', { action: 'recheck', input: { reason: text } }],
      ['officer', finish],
      ['supervisor', { action: 'call_meeting', input: { reason: text } }],
      ['district', { action: 'publish', input: proposal }],
      ['officer', { action: 'object', input: { text, objector: text } }],
      ['officer', finish],
      ['officer', { action: 'publish', input: proposal }],
    ]);
    const hung = await desk.officer.call(getPublicPaper, { params: { caseId, kind: 'publicity' } });
    expect([hung.name, hung.help]).toEqual([maskName(OWN.name), ['服务']]);
    await go(caseId, [
      ['officer', { action: 'end_publicity', input: {} }],
      ['supervisor', { action: 'send_back', input: { reason: text } }],
      ['officer', { action: 'publish', input: proposal }],
      ['officer', { action: 'end_publicity', input: {} }],
      ['supervisor', { action: 'refuse', input: { facts: text, basis: text, reasons: text } }],
    ]);
    const words = await writtenIn(caseId);
    expect(words.filter((said) => said === text).length).toBeGreaterThanOrEqual(18);
    expect(words).toContain(`服务：${isolated(text)}（${isolated(text)}）`);
    const [letter] = (await who.call(getOwnRelief, ofCase(caseId))).notices;
    expect(letter).toMatchObject({ facts: text, basis: text, reasons: text });
    expect((await paper(caseId, 'refused')).paragraphs.slice(1)).toEqual(
      ['事实', '依据', '理由'].map((label) => `${label}：${isolated(text)}`),
    );
  },
);

test.each(samples)(
  '%s as where a case was forwarded to, and why it ended, is told as it was typed',
  async (_, sample) => {
    const text = typed(sample);
    const who = await api.signInAs('L0');
    const caseId = await asked(who);
    await go(caseId, [['officer', { action: 'forward', input: { target: 'hospital', name: text, reason: text } }]]);
    expect((await who.call(getOwnRelief, ofCase(caseId))).forwarded).toMatchObject({ name: text, reason: text });
    const forwarded = await paper(caseId, 'forwarded');
    expect(forwarded.title).not.toMatch(/不予|拒/);
    expect(forwarded.paragraphs.slice(1).join()).toContain(isolated(text));
    await go(caseId, [
      ['officer', { action: 'take_back', input: { reason: text } }],
      ['supervisor', { action: 'terminate', input: { cause: 'other', reason: text } }],
    ]);
    const [letter] = (await who.call(getOwnRelief, ofCase(caseId))).notices;
    expect(letter?.reasons).toBe(text);
    expect((await paper(caseId, 'terminated')).paragraphs).toContain(`说明：${isolated(text)}`);
  },
);

test.each(samples)(
  '%s of a reporter, a proxy, a receiver and a withdrawal is kept as it was typed',
  async (_, sample) => {
    const text = typed(sample);
    const who = await api.signInAs('L0');
    const { proxy: _proxy, idNumber: _id, ...need } = { ...OWN, proxy: null };
    const reporter = { name: text, phone: null };
    const reported = await who.call(reportNeed, { body: { ...need, name: text, place: text, story: text, reporter } });
    const note = { field: 'helperName', reason: 'handle', note: text } as const;
    expect(await desk.officer.call(revealRelief, { ...ofCase(reported.caseId), body: note })).toEqual({ value: text });
    await desk.officer.call(handOverRelief, {
      ...ofCase(reported.caseId),
      body: { version: 1, to: null, reason: text },
    });

    const proxy = { name: text, phone: null, relation: 'neighbour', basis: 'consent' } as const;
    const counter = { ...need, isRecognised: false, isSecluded: false, idNumber: null, proxy };
    const { caseId } = await desk.officer.call(enterRelief, { body: { ...counter, name: text } });
    expect((await paper(caseId, 'received')).proxy).toBe(`${isolated(text)}（邻居，本人同意）`);
    const goods = { kind: 'goods', what: text, quantity: 1, valueFen: 100 } as const;
    await go(caseId, [
      ['officer', { action: 'accept', input: { lane: 'EMERGENCY', promised: null } }],
      ['supervisor', { action: 'prepay', input: { grants: [goods], reason: text } }],
    ]);
    const grantId = (await look(desk.officer, caseId)).grants[0]?.grantId ?? '';
    const delivered = { deliveredOn: '2026-01-05', receivedBy: text, note: text };
    expect((await desk.officer.send(recordDelivery, { params: { caseId, grantId }, body: delivered })).status).toBe(
      201,
    );

    const own = await asked(who);
    await who.call(withdrawRelief, { ...ofCase(own), body: { version: 1, reason: text } });
    expect(await writtenIn(own)).toContain(text);
  },
);
