import { HOSTILE_TEXTS, UNSEEN_TEXTS } from '@jianghan/shared/hostile-samples';
import { isolated } from '@jianghan/shared/isolated';
import { maskName } from '@jianghan/shared/masking';
import { getOwnAccount, setOwnAccount } from '@jianghan/shared/payment/contract';
import { answerSupplement, getOwnRelief, submitRelief } from '@jianghan/shared/relief/contract-apply';
import { addReliefNote, getReliefNotice, searchRelief, signRelief } from '@jianghan/shared/relief/contract-casework';
import { exportMyData } from '@jianghan/shared/trust/own-data';
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

type Resident = Awaited<ReturnType<typeof api.signInAs>>;

async function planted(who: Resident, text: string): Promise<string> {
  const proxy = { name: text, phone: '13900001234', relation: 'family', basis: 'consent' } as const;
  const body = { ...OWN, name: text, community: text, place: text, story: text, proxy };
  return (await who.call(submitRelief, { body })).caseId;
}

const noticeOf = (caseId: string, kind: 'supplement' | 'accepted' | 'granted' | 'refused' | 'not_accepted') =>
  desk.officer.call(getReliefNotice, { params: { caseId, kind } });

test.each(Object.entries(HOSTILE_TEXTS))(
  '%s is kept, shown, searched, printed and handed out as it was typed',
  async (_, typed) => {
    const text = typed.slice(0, 50);
    const who = await api.signInAs('L1', { steppedUp: true });
    const caseId = await planted(who, text);
    const params = { caseId };
    await act(desk.officer, caseId, { action: 'ask_supplement', input: { items: [text] } });
    const missing = await who.call(getOwnRelief, { params });
    expect(missing.missing).toEqual([text]);
    expect(missing.person.name).toBe(maskName(text));
    expect((await noticeOf(caseId, 'supplement')).items).toEqual([text]);
    await who.call(answerSupplement, { params, body: { version: missing.version, text } });
    await act(desk.officer, caseId, { action: 'accept', input: { lane: 'EMERGENCY', promised: [text] } });
    expect(await noticeOf(caseId, 'accepted')).toMatchObject({ to: text, items: [text] });
    await desk.officer.call(addReliefNote, { params, body: { text } });
    const signature = { document: 'application', signer: text, by: { method: 'paper' } } as const;
    await desk.officer.call(signRelief, { params, body: signature });
    const account = { holder: '古丽·阿不都𠮷䶮', number: '6222020200112233440', bank: text };
    await who.call(setOwnAccount, { params, body: account });
    expect((await who.call(getOwnAccount, { params })).account?.bank).toBe(text);
    const goods = { kind: 'goods', what: text, quantity: 2, valueFen: 20_000 } as const;
    const service = { kind: 'service', what: text, provider: text } as const;
    await act(desk.supervisor, caseId, { action: 'prepay', input: { grants: [goods, service], reason: text } });
    expect((await noticeOf(caseId, 'granted')).items).toEqual([
      `${isolated(text)} 2 件`,
      `${isolated(text)}（${isolated(text)}）`,
    ]);
    const file = await look(desk.officer, caseId);
    expect(file).toMatchObject({ place: text, community: text, story: text, name: maskName(text) });
    expect(file.notes.map((note) => note.text)).toEqual([text]);
    expect(file.grants.map((grant) => grant.what)).toEqual([text, text]);
    expect(JSON.stringify(file.events)).toContain(JSON.stringify(text).slice(1, -1));
    const found = await desk.officer.call(searchRelief, { body: { text, limit: 50 } });
    expect(found.items.map((item) => item.caseId)).toContain(caseId);
    expect(JSON.stringify(await who.call(exportMyData, {}))).toContain(JSON.stringify(text).slice(1, -1));
  },
);

test.each(Object.entries(HOSTILE_TEXTS))(
  '%s in the written reasons stands in the letter and on the paper',
  async (_, text) => {
    const who = await api.signInAs('L0');
    const caseId = await planted(who, '龙䶮');
    const written = { facts: text, basis: text, reasons: text };
    await act(desk.supervisor, caseId, { action: 'not_accept', input: written });
    const [letter] = (await who.call(getOwnRelief, { params: { caseId } })).notices;
    expect(letter).toMatchObject(written);
    const { paragraphs } = await noticeOf(caseId, 'not_accepted');
    expect(paragraphs.slice(1)).toEqual(['事实', '依据', '理由'].map((label) => `${label}：${isolated(text)}`));
  },
);

test('what cannot be seen, and 100 KB, are refused by the name of the field', async () => {
  const who = await api.signInAs('L0');
  const proxy = { name: '周大宁', phone: '13900001234', relation: 'family', basis: 'consent' } as const;
  for (const text of [...UNSEEN_TEXTS, '长'.repeat(34_000)]) {
    const fields = { name: text, community: text, place: text, story: text, proxy: { ...proxy, name: text } };
    const { status, problem } = await who.send(submitRelief, { body: { ...OWN, ...fields } });
    expect([status, problem.errors.map(({ field }) => field).sort()]).toEqual([
      400,
      ['community', 'name', 'place', 'proxy.name', 'story'],
    ]);
    const move = { action: 'not_accept', input: { facts: '1', basis: text, reasons: '1' } } as const;
    const moved = await act(desk.supervisor, '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70', move);
    expect([moved.status, moved.problem.errors.map(({ field }) => field)]).toEqual([
      400,
      expect.arrayContaining(['move.input.basis']),
    ]);
  }
});
