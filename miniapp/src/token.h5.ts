import { read, remove, write } from './storage';

const KEY = 'signed-in';

/** The browser's session travels in an HttpOnly cookie that no script can read. */
export function sessionHeader(): Record<string, string> {
  return {};
}

/** Only whether somebody signed in here is kept, never what proves it. */
export function keepToken(_token: string | null, isIn = false): void {
  if (isIn) write(KEY, true);
  else remove(KEY);
}

/** Whether it is worth asking the server who this is. */
export const mayHaveSession = () => read<boolean>(KEY) === true;
