import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from './asked';

/**
 * How the outside world behaves. `slow` answers well, but late. `wrong` sends a web page where JSON is expected.
 * `broken` is HTTP 500, `dead` cuts the connection, `answers` says exactly this, so many times when that is given.
 */
export type Mood =
  | { kind: 'well' | 'wrong' | 'broken' | 'dead' }
  | { kind: 'slow'; ms: number }
  | { kind: 'answers'; json: unknown; times?: number };

export const SLOW_MS = 5000;

/** The mood of each API; well, unless told otherwise. */
export class Moods {
  readonly #moods = new Map<Api, Mood>();

  set(api: Api, mood: Mood): void {
    this.#moods.set(api, { ...mood });
  }

  /** The mood for one request; a counted answer is used up. */
  take(api: Api): Mood {
    const mood = this.#moods.get(api) ?? { kind: 'well' };
    if (mood.kind !== 'answers' || mood.times === undefined) return mood;
    mood.times -= 1;
    if (mood.times === 0) this.#moods.delete(api);
    return mood;
  }

  kindOf(api: Api): Mood['kind'] {
    return this.#moods.get(api)?.kind ?? 'well';
  }
}

/** Answers as the mood says; `well` works out the right answer only when it is wanted. */
export async function answerIn(mood: Mood, response: ServerResponse, well: () => unknown): Promise<void> {
  if (mood.kind === 'slow') await pause(mood.ms, undefined, { ref: false });
  if (mood.kind === 'dead') response.destroy();
  else if (mood.kind === 'wrong')
    send(response, 200, { type: 'text/html', text: '<html><body>演示：系统维护</body></html>' });
  else if (mood.kind === 'broken') send(response, 500, { type: 'text/plain', text: 'Internal Server Error' });
  else
    send(response, 200, {
      type: 'application/json',
      text: JSON.stringify(mood.kind === 'answers' ? mood.json : well()),
    });
}

function send(response: ServerResponse, status: number, { type, text }: { type: string; text: string }): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
}
