export const CAN_PRINT = true;

export function printPage(): void {
  window.print();
}
