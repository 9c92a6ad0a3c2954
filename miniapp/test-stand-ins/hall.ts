/** What the server tells a registrar of one ticket. */
export const hallTicket = {
  ticketId: '0192f3a1-7c1e-7cc0-8a3e-00000000000a',
  label: 'A001',
  kind: 'booked',
  service: 'MARRY',
  priority: false,
  isLate: false,
  state: 'waiting',
  version: 1,
  window: null,
  calls: 0,
  issuedAt: '2026-11-23T02:00:00.000Z',
  calledAt: null,
  endedAt: null,
  result: null,
  ceremony: null,
  isCorrected: false,
  isClosedByDay: false,
} as const;

/** One booking of the day sheet; nobody of it has come yet. */
export const hallLine = {
  key: 'booking-1',
  bookingId: '0192f3a1-7c1e-7cc0-8a3e-000000000001',
  reference: 'MR-7K3M-9QXT-C',
  startsAt: '2026-11-23T02:00:00.000Z',
  bookingState: 'booked',
  stateText: '还没到',
  service: 'MARRY',
  people: [{ name: '周*宁', idNumber: '420103********0010' }],
  ceremonyWanted: 'no',
  guests: 0,
  counselling: 'no',
  needs: [],
  birthdayHint: false,
  ticket: null,
} as const;
