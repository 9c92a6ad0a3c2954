import { makePerson } from '@jianghan/api/testing/people';
import { atWork, lookRound, WAYS } from './stage/at-work';
import { askForRelief, lookTwice } from './stage/casework';
import { workByApi } from './stage/relief-by-api';
import { useStage } from './stage/use-stage';

const stage = useStage();
const LONG_MS = 180_000;

test(
  'the district switches a public emergency on and off',
  async () => {
    const district = await atWork(stage, 'district_officer', 'desk');
    await district.goTo('/casework/emergencies');
    await district.press('启动突发公共事件');
    await district.type('名称', '暴雨内涝');
    await district.type('首页公告', '受灾群众可以就近求助，不用回户籍地。');
    await district.type('受理地点', '各街道便民服务中心，24 小时');
    await district.type('街道可以决定几个月低保', '6');
    await district.type('小额快救几个月低保', '2');
    expect(await lookTwice(district, 'casework-declare')).toEqual([]);
    await district.pressExactly('启动');
    await district.sees('“暴雨内涝”已启动，首页已公告');
    expect(await lookTwice(district, 'casework-emergencies')).toEqual([]);
    await district.press('提前结束');
    await district.press('确定结束');
    await district.sees(/“暴雨内涝”已结束/);
  },
  LONG_MS,
);

/** A case whose publicity runs. */
async function published(): Promise<string> {
  const caseId = await askForRelief(stage, { name: '邓·小强', phone: makePerson().phone, cause: 'medical_costs' });
  const grants = [{ kind: 'money' as const, amountFen: 120_000, stages: null }];
  await workByApi(stage, caseId, [
    ['street_officer', { action: 'accept', input: { lane: 'EXPENDITURE', promised: null } }],
    ['street_officer', { action: 'start_check', input: {} }],
    ['street_officer', { action: 'finish_check', input: { findings: '属实', visitedBy: '何珍、陈一' } }],
    ['street_officer', { action: 'publish', input: { grants, reason: '看病花费太大', minutes: null } }],
  ]);
  return caseId;
}

test.each(WAYS)(
  'the pages of case work are accessible (%s, %s)',
  async (...way) => {
    const caseId = await askForRelief(stage, { name: '邓强', phone: makePerson().phone, cause: 'accident' });
    const visits = [
      ['casework-list', '/casework/list', /邓\*/],
      ['casework-purpose', `/casework/case?caseId=${caseId}`, '看办件是为了什么？'],
      ['casework-counter-empty', '/casework/counter', '有没有危险'],
      ['casework-notice', `/casework/notice?caseId=${caseId}&kind=received`, '邓强：'],
      ['casework-public', `/casework/notice?caseId=${await published()}&kind=publicity`, /公示到/],
    ] as const;
    expect(await lookRound(stage, { role: 'street_officer', way, visits })).toEqual({});
    const district = [['casework-emergencies-none', '/casework/emergencies', '启动突发公共事件']] as const;
    expect(await lookRound(stage, { role: 'district_officer', way, visits: district })).toEqual({});
  },
  LONG_MS,
);
