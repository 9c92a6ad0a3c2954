import { randomUUID } from 'node:crypto';

interface Known {
  booking?: { caseId: string } | undefined;
}

const nothing = () => ({});
const ofCase = ({ booking }: Known) => ({ params: { caseId: booking?.caseId ?? randomUUID() } });

/** Well-formed requests of what residents see of themselves, and of what staff and the auditor see; see `wellFormed`. */
export const trustRequests = {
  getMyData: nothing,
  exportMyData: nothing,
  closeAccount: () => ({ body: { confirmed: true as const } }),
  lookAtCase: (known: Known) => ({ ...ofCase(known), body: { purpose: 'handle' as const } }),
  revealPerson: (known: Known) => ({
    ...ofCase(known),
    body: { who: 'booker' as const, field: 'phone' as const, reason: 'handle' as const, note: '通知改时间' },
  }),
  searchAudit: () => ({ query: { limit: 20, object: randomUUID(), from: '2026-01-01' } }),
  listAuditAlerts: () => ({ query: { limit: 20, cursor: 'bm9uZQ' } }),
  markAlertSeen: () => ({ params: { alertId: randomUUID() }, body: {} }),
  getAuditChain: nothing,
  previewRetention: nothing,
} as const;
