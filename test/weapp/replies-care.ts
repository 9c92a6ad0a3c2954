const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const place = { placeId: ID, name: '示例颐养中心（示例）', address: '示例路 18 号', phone: '027-0000-1234' };
const opened = { caseId: ID, reference: 'YL-7K3M-9QXT-C', holder: place.name, holderPhone: place.phone };
const at = (day: string) => `2026-12-${day}:00.000Z`;

/** Thirty visits, as an order for a month has. */
const visits = Array.from({ length: 30 }, (_, n) => ({
  visitId: `0192f3a1-7c1e-7cc0-8a3e-${String(n).padStart(12, '0')}`,
  startsAt: new Date(Date.parse('2026-12-01T03:30:00.000Z') + n * 86_400_000).toISOString(),
  state: n === 0 ? 'finished' : 'planned',
  stateText: n === 0 ? '做完了，等您确认' : '等上门',
  version: 1,
  said: null,
  actions: n === 0 ? [{ action: 'confirm', button: '' }] : [{ action: 'cancel', button: '取消这一次' }],
}));

/** What a family asks for who gets eldercare. */
export const CARE_REPLIES: Readonly<Record<string, unknown>> = {
  listVisitSlots: {
    items: Array.from({ length: 20 }, (_, n) => ({
      slotId: `0192f3a1-7c1e-7cc0-8a3f-${String(n).padStart(12, '0')}`,
      startsAt: new Date(Date.parse('2026-12-02T01:00:00.000Z') + n * 21_600_000).toISOString(),
      endsAt: new Date(Date.parse('2026-12-02T02:00:00.000Z') + n * 21_600_000).toISOString(),
      left: n % 3,
    })),
  },
  bookVisit: { ...opened, kind: 'visit' },
  registerIntention: { ...opened, kind: 'intention' },
  placeOrder: { ...opened, kind: 'home_service' },
  askAdviser: { ...opened, kind: 'advice' },
  getOwnCare: {
    caseId: ID,
    reference: opened.reference,
    kind: 'home_service',
    state: 'running',
    stateText: '已接单',
    nextText: '按约好的时间上门；哪一次不要，提前取消就好',
    version: 2,
    dueAt: null,
    contact: { name: '周小宁', phone: '13800005678', relation: 'child' },
    matter: {
      kind: 'home_service',
      place,
      service: 'meal',
      elderName: '周德明',
      address: '万松街道 示例路 18 号',
      scheduleText: '工作日 11:30，12月1日到12月31日',
      note: null,
      reason: null,
      visits,
    },
    actions: [{ action: 'cancel', button: '取消整单' }],
  },
  moveOwnCare: {
    caseId: ID,
    kind: 'home_service',
    state: 'cancelled',
    stateText: '已取消',
    version: 3,
    dueAt: at('02T08:00'),
  },
  moveOwnOrderVisit: visits[1],
};
