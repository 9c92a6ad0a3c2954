import type { CareAlert, CareFile, CareListItem, DayVisit, OrderVisitView } from '@jianghan/shared/care/views';

export const CARE_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
export const PLACE_ID = '0193b000-0000-7000-8000-000000000001';
export const VISIT_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f71';

/** A wish to move in, registered yesterday. */
export const careItem: CareListItem = {
  caseId: CARE_ID,
  reference: 'YL-7K3M-9QXT-C',
  kind: 'intention',
  officeId: PLACE_ID,
  officeName: '唐家墩街道养老服务综合体（示例）',
  name: '周*宁',
  state: 'registered',
  stateText: '已登记',
  version: 1,
  openedAt: '2026-11-23T02:00:00.000Z',
  happensAt: null,
  dueAt: '2026-11-26T15:59:59.000Z',
  isOverdue: false,
};

const place = { placeId: PLACE_ID, name: careItem.officeName, address: '示例路 1 号', phone: '027-0000-2001' };

export const careFile: CareFile = {
  ...careItem,
  contact: { name: '周小宁', phone: '13800005678', relation: 'child' },
  matter: {
    kind: 'intention',
    place,
    elderName: '周德明',
    elderAge: 82,
    isDestitute: false,
    from: null,
    note: '夜里要人看着',
    class: null,
    level: null,
    ahead: 0,
    room: null,
    said: null,
  },
  events: [{ at: '2026-11-23T02:00:00.000Z', text: '家属登记了入住意向', by: '家属' }],
  actions: [
    { action: 'decline', button: '收不了' },
    { action: 'assess', button: '已联系，约评估' },
  ],
};

export const orderVisit: OrderVisitView = {
  visitId: VISIT_ID,
  startsAt: '2026-11-24T03:30:00.000Z',
  state: 'planned',
  stateText: '等上门',
  version: 1,
  said: null,
  actions: [
    { action: 'set_out', button: '出发' },
    { action: 'call_off', button: '这次去不了' },
  ],
};

export const orderFile: CareFile = {
  ...careFile,
  kind: 'home_service',
  state: 'running',
  stateText: '已接单',
  matter: {
    kind: 'home_service',
    place,
    service: 'meal',
    elderName: '周德明',
    address: '唐家墩街道示例路 18 号 2 单元 301',
    scheduleText: '工作日 11:30，11月24日到12月31日',
    note: '软一点',
    reason: null,
    visits: [orderVisit],
  },
  actions: [],
};

export const dayVisit: DayVisit = {
  ...orderVisit,
  caseId: CARE_ID,
  reference: careItem.reference,
  service: 'meal',
  elderName: '周德明',
  address: '唐家墩街道示例路 18 号 2 单元 301',
  phone: '13800005678',
  note: '软一点',
};

export const careAlert: CareAlert = {
  alertId: VISIT_ID,
  caseId: CARE_ID,
  reference: careItem.reference,
  officeName: '唐家墩居家养老服务队（示例）',
  service: 'meal',
  startsAt: '2026-11-24T03:30:00.000Z',
  state: 'missed',
  stateText: '没有做成',
  said: '敲门没有人应',
  at: '2026-11-24T04:00:00.000Z',
};

export const visitSlot = {
  slotId: VISIT_ID,
  startsAt: '2026-12-01T01:30:00.000Z',
  endsAt: '2026-12-01T02:30:00.000Z',
  capacity: 3,
  taken: 1,
  isOpen: true,
};

export const ownPlace = {
  placeId: PLACE_ID,
  name: careItem.officeName,
  type: 'complex',
  street: '唐家墩街道',
  bedsTotal: 120,
  freeBeds: 6,
  bedsUpdatedAt: null,
  isShown: true,
} as const;
