import { Refusal } from '@jianghan/shared/refusal';

const NONE: Record<string, string> = Object.freeze({});

/** Each parameter once, as text. One given twice is refused by name; brackets make no object, only an unknown name. */
export function readQuery(text: string): Record<string, string> {
  if (text === '') return NONE;
  const values: Record<string, string> = Object.create(null);
  const twice = new Set<string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in values) twice.add(name);
    values[name] = value;
  }
  if (twice.size === 0) return values;
  const fields = [...twice].slice(0, 20).map((field) => ({ field: field.slice(0, 60), message: '只能给一次' }));
  throw new Refusal('malformed', undefined, fields);
}
