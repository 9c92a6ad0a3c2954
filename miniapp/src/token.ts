import { read, remove, write } from './storage';

const KEY = 'token';

/** WeChat has no cookies: the opaque token of the session is kept on the phone and sent as a bearer. */
export function sessionHeader(): Record<string, string> {
  const token = read<string>(KEY);
  return token ? { Authorization: `Bearer ${token}` } : {};
}

/** `null` forgets it. */
export function keepToken(token: string | null, _isIn = false): void {
  if (token) write(KEY, token);
  else remove(KEY);
}

/** Whether it is worth asking the server who this is. */
export const mayHaveSession = () => read<string>(KEY) !== undefined;
