import type { FieldError } from '@jianghan/shared/refusal';

const MOST_DEPTH = 20;
const MOST_KEYS = 500;

/** Keys that reach into prototypes when objects are merged; no field of the contract has such a name. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Strings and punctuation; numbers, literals and blanks between them do not matter here. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

/**
 * What is wrong with the shape of valid JSON text: deeper or with more keys than any form (`too_big`), or a key that
 * stands twice in one object, which parsers read differently, or that pollutes prototypes. JSON.parse is silent about all.
 */
export function misshapeOf(text: string): 'too_big' | FieldError | undefined {
  const open: (Set<string> | null)[] = [];
  let keys = 0;
  let latest = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : null);
      if (open.length > MOST_DEPTH) return 'too_big';
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ':') {
      keys += 1;
      const wrong = keys > MOST_KEYS ? 'too_big' : wrongKey(open.at(-1), JSON.parse(latest) as string);
      if (wrong !== undefined) return wrong;
    } else {
      latest = token;
    }
  }
  return undefined;
}

function wrongKey(object: Set<string> | null | undefined, key: string): FieldError | undefined {
  if (FORBIDDEN_KEYS.has(key)) return { field: key, message: '没有这一项' };
  if (object?.has(key)) return { field: key.slice(0, 60), message: '只能给一次' };
  object?.add(key);
  return undefined;
}
