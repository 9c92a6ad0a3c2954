/** What was typed stays to be read, and goes with the next key or scan. */
export function selectField(id: string): void {
  const field = document.getElementById(id);
  if (field instanceof HTMLInputElement) field.select();
}
