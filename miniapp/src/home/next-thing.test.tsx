import type { CaseSummary } from '@jianghan/shared/casefile/contract';
import { nextOf } from './next-thing';

const matter = (title: string, group: CaseSummary['group'], happensAt: string | null = null): CaseSummary => ({
  caseId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70',
  reference: 'MR-7K3M-9QXT-C',
  kind: 'marriage_booking',
  subjectId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70',
  state: 'awaiting_partner',
  stateText: '号已留',
  title,
  note: '',
  group,
  happensAt,
  updatedAt: '2026-11-23T02:00:00.000Z',
});

test('what waits for the person comes before what comes soonest, and what is done never shows', () => {
  const later = matter('后来', 'running', '2026-12-20T01:30:00.000Z');
  const sooner = matter('先来', 'running', '2026-12-18T01:30:00.000Z');
  expect(nextOf([later, sooner, matter('补材料', 'mine_to_do')])).toMatchObject({ next: { title: '补材料' }, toDo: 1 });
  expect(nextOf([later, sooner])).toMatchObject({ next: { title: '先来' }, toDo: 0 });
  expect(nextOf([matter('办完', 'done')])).toEqual({ next: undefined, toDo: 0 });
});
