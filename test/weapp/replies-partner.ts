interface Known {
  bookingId: string;
  startsAt: string;
  office: unknown;
  invitation: string;
  answerBy: string;
  bookedAt: string;
}

const BOOKER = '周*宁';

/** What the one who was named in a booking sees of it. */
export function partnerReplies(booking: Known): Readonly<Record<string, unknown>> {
  const { bookingId, startsAt, office, invitation, answerBy, bookedAt } = booking;
  const names = { bookerName: BOOKER, partnerName: '林*' };
  const claim = { bookingId, version: 1, invitation, bookerName: BOOKER, ownName: names.partnerName, startsAt, office };
  const bar = { barId: bookingId, bookerName: BOOKER, barredAt: bookedAt };
  return {
    getInvitation: { state: 'open', ...names, answerBy },
    listClaims: { items: [{ ...claim, answerBy, bookedAt }], nextCursor: null },
    acceptAsPartner: booking,
    declineAsPartner: {},
    barBooker: bar,
    listBars: { items: [bar], nextCursor: null },
    unbarBooker: {},
  };
}
