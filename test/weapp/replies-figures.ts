import { CIRCLE_NEEDS } from '@jianghan/shared/eldercare/places';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const plan = { value: 65, unit: '%', year: '2021–2025', source: '规划（2021 年）' };

const needs = CIRCLE_NEEDS.map((need) => ({
  need,
  count: need === 'dementia' ? 0 : 3,
  nearest: { name: '幸福食堂（示例）', street: '万松街道', minutes: need === 'dementia' ? 18 : 4 },
}));

const community = {
  communityId: '420103008-01',
  name: '青松社区',
  street: ID,
  streetName: '万松街道',
  lng: 114.262,
  lat: 30.59,
  isSample: false,
  needs,
  missing: ['dementia'],
};

/** What those ask for who look at the figures of eldercare. */
export const FIGURES_REPLIES: Readonly<Record<string, unknown>> = {
  getEldercareFigures: {
    asOf: '2026-12-01T02:00:00.000Z',
    name: '全区',
    communities: 1,
    sampleCommunities: 0,
    unsaid: 0,
    measures: [{ measure: 'nursing_share', value: 52, goal: plan, was: null, lacking: 7 }],
    elders: null,
    needs: CIRCLE_NEEDS.map((need) => ({ need, covered: need === 'dementia' ? 0 : 1, communities: 1 })),
    streets: [],
  },
  getEldercareFiguresFile: '项目,现在\r\n',
  listCoverage: { items: [community], nextCursor: null },
  getCoverageFile: '街道,社区\r\n',
};
