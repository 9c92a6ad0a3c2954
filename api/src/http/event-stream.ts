import { PassThrough } from 'node:stream';
import { openStreams } from '../metrics/metrics';
import type { Context } from './context';

/** One thing that is sent: `id` comes back as Last-Event-ID when the connection is made again. */
interface StreamEvent {
  id: string;
  event: string;
  data: unknown;
}

/** How soon a browser tries again, and how often a line keeps proxies from taking silence for an end. */
const RETRY_MS = 2_000;
const BREATH_MS = 15_000;
/** A reader this far behind has gone; it gets everything anew when it comes back. */
const MOST_UNREAD = 64 * 1024;

const open = new Set<EventStream>();

/**
 * A reply that goes on (server-sent events). It ends with the connection, with `end()`, or with the process; every
 * reader makes it anew by itself, so whatever is sent first must be the whole state.
 */
export class EventStream {
  readonly #out = new PassThrough();
  readonly #breath: NodeJS.Timeout;
  #onEnd: () => void = () => undefined;
  #cut: () => void = () => undefined;

  /** `stillAllowed` is asked with every breath: a session that has ended ends the stream. */
  constructor(stillAllowed: () => Promise<boolean>) {
    open.add(this);
    openStreams.inc();
    this.#out.write(`retry: ${RETRY_MS}\n\n`);
    this.#breath = setInterval(() => void this.#breathe(stillAllowed), BREATH_MS);
    this.#breath.unref();
    this.#out.on('error', () => this.end());
    this.#out.once('close', () => this.end());
  }

  onEnd(done: () => void): void {
    this.#onEnd = done;
  }

  send({ id, event, data }: StreamEvent): void {
    if (this.#out.writableLength > MOST_UNREAD) this.#drop();
    else if (open.has(this)) this.#out.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    if (!open.delete(this)) return;
    openStreams.dec();
    clearInterval(this.#breath);
    this.#out.end();
    this.#onEnd();
  }

  sendTo(ctx: Context): void {
    ctx.status = 200;
    ctx.set('Content-Type', 'text/event-stream; charset=utf-8');
    ctx.set('Cache-Control', 'no-store');
    ctx.set('X-Accel-Buffering', 'no');
    ctx.res.once('close', () => this.end());
    ctx.body = this.#out;
    this.#cut = () => ctx.res.destroy();
    // Its close has been told already, before anybody listened.
    if (ctx.res.destroyed) this.end();
  }

  /** Ending waits until all is read, which whoever has gone never does: their connection is cut. */
  #drop(): void {
    this.end();
    this.#cut();
  }

  async #breathe(stillAllowed: () => Promise<boolean>): Promise<void> {
    const isAllowed = await stillAllowed().catch(() => false);
    if (isAllowed) this.#out.write(':\n\n');
    else this.end();
  }
}

/** When the process stops, readers go to another one. */
export function endEventStreams(): void {
  for (const stream of [...open]) stream.end();
}

/** Somebody closed the page: that is how every stream ends, and nobody's fault. */
export function isReaderGone(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
}
