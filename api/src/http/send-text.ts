import type { Context } from './context';
import { SECURITY_HEADERS } from './headers';
import { isStopping } from './health';

const ALWAYS = [...SECURITY_HEADERS.flat(), 'Cache-Control', 'no-store'];

/** Sends a reply that is the asker's alone, past Koa, which would look at each header once more. */
export function sendText(
  ctx: Context,
  { status, type, body }: { status: number; type: string; body: string | Buffer },
): void {
  ctx.respond = false;
  const own = [
    'Content-Type',
    type,
    'Content-Length',
    String(Buffer.byteLength(body)),
    'X-Request-Id',
    ctx.state.traceId,
  ];
  const ending = isStopping() ? ['Connection', 'close'] : [];
  ctx.res.writeHead(status, [...ALWAYS, ...own, ...ending]).end(body);
}
