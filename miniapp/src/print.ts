export const CAN_PRINT = false;

/** A phone has no printer. */
export function printPage(): void {}
