import type { IncomingMessage } from 'node:http';
import { Refusal } from '@jianghan/shared/refusal';
import { misshapeOf } from './json-shape';

/** 1 MB: no form of ours comes near it. */
export const MOST_BODY_BYTES = 1_048_576;

const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Reads a JSON object. Anything else is refused before a schema looks at it. */
export async function readJsonObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) throw new Refusal('wrong_type');
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new Refusal('wrong_type');
  return parseObject(decode(await readBytes(request)));
}

/** By events: an asynchronous iterator costs each request more than parsing does. */
function readBytes(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BODY_BYTES) throw new Refusal('too_large');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BODY_BYTES) chunks.push(chunk);
      else reject(new Refusal('too_large'));
    });
    request.on('end', () => resolve(Buffer.concat(chunks, size)));
    request.on('error', reject);
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Refusal('unreadable');
  }
}

function parseObject(text: string): Record<string, unknown> {
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('malformed', undefined, [{ field: '内容', message: '内容应当是一个对象' }]);
  }
  const wrong = misshapeOf(text);
  if (wrong === 'too_big') throw new Refusal('unreadable');
  if (wrong !== undefined) throw new Refusal('malformed', undefined, [wrong]);
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('unreadable');
  }
}
