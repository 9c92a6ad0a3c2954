import { reliefFile, reliefItem } from '../../miniapp/test-stand-ins/relief';

const { caseId, reference, officeName } = reliefItem;

/** What only the staff of relief ask for. */
export const CASEWORK_REPLIES = {
  countReliefWork: { counts: { new: 1, mine: 0, due_today: 0, overdue: 0, waiting: 0, all: 1 } },
  listReliefWork: { items: [reliefItem], nextCursor: null },
  listOverdueRelief: {
    items: [
      {
        ...reliefItem,
        held: { part: '街道救助窗口', by: '陈一', since: '2026-11-23T02:00:00.000Z' },
        toldAt: '2026-11-24T09:00:00.000Z',
      },
    ],
    count: 1,
  },
  searchRelief: { items: [reliefItem], nextCursor: null },
  openReliefFile: reliefFile,
  claimRelief: reliefItem,
  listReliefColleagues: { items: [] },
  enterRelief: { caseId, reference, officeName, officePhone: '12345', dueAt: reliefItem.dueAt },
  getReliefNotice: {
    title: '临时救助收件通知',
    reference,
    to: '罗小英',
    proxy: null,
    officeName,
    officePhone: '12345',
    on: '2026-11-23',
    paragraphs: ['您因“火灾”提出的临时救助申请，我们已经收到。'],
    items: [],
    dueOn: '2026-11-24',
    remedy: null,
  },
  getPublicPaper: {
    title: '临时救助公示',
    name: '罗*英',
    community: '示例社区',
    persons: 3,
    lane: '支出型',
    help: ['救助金 ¥800'],
    on: '2026-11-23',
    until: '2026-11-27',
    officeName,
    officePhone: '12345',
  },
  listEmergencies: { items: [], maySet: true },
} as const;
