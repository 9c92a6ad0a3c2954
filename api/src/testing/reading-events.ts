import type { Screen } from '@jianghan/shared/hall/schemas';
import type { Client } from './client';

/** A reader of the screen as a browser is one, for tests. */
export interface EventReader {
  readonly screens: Screen[];
  lastId(): string;
  /** Whether the other side has ended the stream. */
  isOver(): boolean;
  cut(): Promise<void>;
}

export async function readEvents(
  who: Client,
  path: string,
  headers: Record<string, string> = {},
): Promise<EventReader> {
  const abort = new AbortController();
  const response = await who.fetch(path, { headers, signal: abort.signal });
  if (response.status !== 200 || response.body === null) throw new Error(`${path} answered ${response.status}`);
  const screens: Screen[] = [];
  const seen = { id: '', isOver: false };
  const reading = readAll(response.body, (id, data) => {
    seen.id = id;
    screens.push(JSON.parse(data) as Screen);
  }).then(
    () => {
      seen.isOver = true;
    },
    () => undefined,
  );
  return {
    screens,
    lastId: () => seen.id,
    isOver: () => seen.isOver,
    cut: async () => {
      abort.abort();
      await reading;
    },
  };
}

async function readAll(body: ReadableStream<Uint8Array>, take: (id: string, data: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const id = /^id: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (id !== undefined && data !== undefined) take(id, data);
    }
  }
}
