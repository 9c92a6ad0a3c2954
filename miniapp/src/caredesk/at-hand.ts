/** The heading of whatever stands beside the list. */
export const AT_HAND = 'caredesk-at-hand';
