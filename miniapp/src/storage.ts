import Taro from '@tarojs/taro';

/** Keys on the phone. `kept:` entries are copies of what the server said; they go when the person signs out. */
const KEPT = 'kept:';
/** What a person typed and has not sent yet: it outlives a session that ran out, not the person's own leaving. */
const TYPED = 'typed:';

/** Reads what was written before; undefined when absent or unreadable. */
export function read<T>(key: string): T | undefined {
  try {
    const value: unknown = Taro.getStorageSync(key);
    return value === '' || value === undefined || value === null ? undefined : (value as T);
  } catch {
    return undefined;
  }
}

/** Writes; a full or forbidden storage loses only the copy, never the work. */
export function write(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value);
  } catch {
    remove(key);
  }
}

export function remove(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    return;
  }
}

export const keptKey = (name: string) => `${KEPT}${name}`;
export const typedKey = (name: string) => `${TYPED}${name}`;

/** Forgets every copy of server data, so that the next person on this phone sees none of it. */
export function forgetKept(): void {
  forgetAll(KEPT);
}

/** Forgets what was typed here, when the person signs out. */
export function forgetTyped(): void {
  forgetAll(TYPED);
}

function forgetAll(prefix: string): void {
  const { keys } = Taro.getStorageInfoSync();
  for (const key of keys) if (key.startsWith(prefix)) remove(key);
}
