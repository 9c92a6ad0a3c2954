import { careAlert, careFile, careItem, dayVisit, orderVisit, visitSlot } from '../../miniapp/test-stand-ins/care';

const { caseId, kind, reference, officeName } = careItem;
const page = <T>(item: T) => ({ items: [item], nextCursor: null });

/** What only the staff of eldercare ask for. */
export const CAREDESK_REPLIES = {
  listCareWork: page(careItem),
  openCareFile: careFile,
  actOnCare: { caseId, kind, state: 'assessing', stateText: '等评估', version: 2, dueAt: null },
  actOnOrderVisit: { ...orderVisit, state: 'on_the_way', stateText: '在路上', version: 2, actions: [] },
  openProviderDay: page(dayVisit),
  enterOrder: { caseId, reference, kind: 'home_service', holder: officeName, holderPhone: '12345' },
  listCareAlerts: page(careAlert),
  settleCareAlert: { alertId: careAlert.alertId },
  listOwnVisitSlots: { items: [visitSlot] },
  planVisits: { slots: 4 },
  closeVisitSlot: { slotId: visitSlot.slotId },
} as const;
