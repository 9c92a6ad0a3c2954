/** The citizens' hotline, day and night. */
export const HOTLINE = '12345';

/** A browser dials through a tel: address. */
export function callPhone(phone: string): void {
  window.location.href = `tel:${phone}`;
}
