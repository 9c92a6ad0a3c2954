export const CAN_FILL = false;

/** A phone is full already. */
export function fillScreen(): void {}
