import { Refusal } from '@jianghan/shared/refusal';

/** Each parameter once, as text. One given twice is refused by name; brackets make no object, only an unknown name. */
export function readQuery(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  if (text === '') return values;
  const twice = new Set<string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (Object.hasOwn(values, name)) twice.add(name);
    // Not an assignment, which would reach the prototype under the name `__proto__`.
    Object.defineProperty(values, name, { value, enumerable: true, configurable: true });
  }
  if (twice.size === 0) return values;
  const fields = [...twice].slice(0, 20).map((field) => ({ field: field.slice(0, 60), message: '只能给一次' }));
  throw new Refusal('malformed', undefined, fields);
}
