import { endpoint } from '@jianghan/shared/contract';
import { z } from 'zod';

/** An endpoint that takes one word, for tests of the platform alone. */
export const writeNote = endpoint({
  name: 'writeNote',
  method: 'POST',
  path: '/notes',
  tag: 'test',
  summary: 'test',
  access: 'anonymous',
  body: z.strictObject({ word: z.string('请填词语') }),
  reply: z.strictObject({ length: z.number() }),
  status: 200,
  refusals: [],
  idempotent: false,
});

/** One for verified residents alone, that changes something. */
export const keepNote = endpoint({
  ...writeNote,
  name: 'keepNote',
  path: '/kept-notes',
  access: 'L2',
  idempotent: true,
});

/** One that anybody with a session may read. */
export const readNote = endpoint({
  name: 'readNote',
  method: 'GET',
  path: '/notes',
  tag: 'test',
  summary: 'test',
  access: 'L0',
  reply: z.strictObject({ account: z.string() }),
  status: 200,
  refusals: [],
  idempotent: false,
});
