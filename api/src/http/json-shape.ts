const MOST_DEPTH = 20;
const MOST_KEYS = 500;

/** Keys that reach into prototypes when objects are merged; no field of the contract has such a name. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Strings and punctuation; numbers, literals and blanks between them do not matter here. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

/**
 * Says whether valid JSON text is shaped like a request: not deep, not many keys, no key twice in one object (which
 * parsers read differently), no key that pollutes prototypes. JSON.parse alone keeps silent about all of these.
 */
export function isPlainlyShaped(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  let keys = 0;
  let latest = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : null);
      if (open.length > MOST_DEPTH) return false;
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ':') {
      keys += 1;
      if (keys > MOST_KEYS || !takesKey(open.at(-1), latest)) return false;
    } else {
      latest = token;
    }
  }
  return true;
}

function takesKey(object: Set<string> | null | undefined, quoted: string): boolean {
  const key = JSON.parse(quoted) as string;
  if (!object || object.has(key) || FORBIDDEN_KEYS.has(key)) return false;
  object.add(key);
  return true;
}
