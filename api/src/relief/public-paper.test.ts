import { getPublicPaper } from '@jianghan/shared/relief/contract-casework';
import { useApi } from '../testing/api';
import { act, type Desk, makeDesk, money } from '../testing/casework';
import { makeRelief, setDibao } from '../testing/relief';

const api = useApi();
let desk: Desk;
beforeAll(async () => {
  await setDibao();
  desk = await makeDesk(api);
});

const DIALYSIS = { kind: 'goods', what: '血糖仪', quantity: 1, valueFen: 30_000 } as const;
const CARE = { kind: 'service', what: '戒酒辅导', provider: '示例医院' } as const;
const WHO = {
  name: '周小宁',
  phone: '13800005678',
  community: '示例社区',
  place: '建设大道 1 号',
  story: '突然中风',
  cause: 'illness',
  isRecognised: true,
  persons: 3,
} as const;

const paper = (caseId: string, kind: 'publicity' | 'publication') =>
  desk.officer.send(getPublicPaper, { params: { caseId, kind } });

async function published(given: object = {}): Promise<string> {
  const { id } = await makeRelief({ ...WHO, ...given });
  await act(desk.officer, id, { action: 'accept', input: { lane: 'EXPENDITURE', promised: null } });
  await act(desk.officer, id, { action: 'open_review', input: {} });
  const input = { grants: [money(120_000), DIALYSIS, CARE], reason: '中风住院', minutes: null };
  await act(desk.officer, id, { action: 'publish', input });
  return id;
}

test('what hangs on the board says a masked name, the community, the kind and the sum, and nothing else (R-51)', async () => {
  const id = await published();
  const { body } = await paper(id, 'publicity');
  expect(body).toMatchObject({
    title: '临时救助公示',
    name: '周*宁',
    community: '示例社区',
    persons: 3,
    lane: '支出型',
    help: ['救助金 ¥1,200', '实物，值 ¥300', '服务'],
  });
  expect(body.until).not.toBeNull();
  expect(JSON.stringify(body)).not.toMatch(/周小宁|1380000|建设大道|中风|重病|血糖|戒酒|示例医院|LS-/);
  await act(desk.officer, id, { action: 'end_publicity', input: {} });
  expect((await paper(id, 'publicity')).problem.code).toBe('not_found');
  expect((await paper(id, 'publication')).problem.code).toBe('not_found');
  await act(desk.supervisor, id, { action: 'approve', input: { reason: null } });
  expect((await paper(id, 'publication')).body).toMatchObject({ title: '临时救助公布', name: '周*宁', until: null });
});

test('small quick help is never published, nor who must not be named (R-52)', async () => {
  for (const [lane, given] of [
    ['FAST', {}],
    ['EXPENDITURE', { isSecluded: true }],
  ] as const) {
    const { id } = await makeRelief({ ...WHO, ...given });
    await act(desk.officer, id, { action: 'accept', input: { lane, promised: null } });
    await act(desk.officer, id, { action: 'open_review', input: {} });
    const input = { grants: [money(50_000)], reason: '急需', minutes: null };
    await act(desk.officer, id, { action: 'propose', input });
    expect((await act(desk.supervisor, id, { action: 'approve', input: { reason: null } })).status).toBe(200);
    for (const kind of ['publicity', 'publication'] as const)
      expect((await paper(id, kind)).problem.code).toBe('not_found');
  }
});
