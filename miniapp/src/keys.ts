/** What each key does; letters in lower case. */
export type Keys = Readonly<Record<string, () => void>>;

/** A phone has no keys to press. */
export function useKeys(_keys: Keys, _isOn: boolean): void {}

export const HAS_KEYS = false;
