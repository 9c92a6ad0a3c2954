/** At a desk a scanner types into the field, as a keyboard does. */
export const CAN_SCAN = false;

export async function scanCode(): Promise<string | undefined> {
  return undefined;
}
