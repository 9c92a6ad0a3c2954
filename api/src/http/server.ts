import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type Koa from 'koa';
import type { RequestState } from './context';
import { SECURITY_HEADERS } from './headers';
import { PROBLEM_TYPE, problemOf } from './problem';

/** A client may speak slowly, but not for ever: headers within 10 s, the whole request within 20 s, checked every 4 s. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 4_000,
  keepAliveTimeout: 15_000,
};

const MOST_HEADERS = 100;
const LAST_WORDS_MS = 1_000;

const STATUS_LINES: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

export function createHttpServer(app: Koa<RequestState>, patience: Partial<typeof PATIENCE> = {}): Server {
  const server = createServer({ ...PATIENCE, ...patience }, app.callback());
  server.maxHeadersCount = MOST_HEADERS;
  server.on('clientError', answerUnreadable);
  return server;
}

/** What is no HTTP never reaches Koa; it is answered with the same document and headers as every other error. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const traceId = randomUUID();
  const body = JSON.stringify(problemOf({ code: 'unreadable' }, traceId));
  const status = STATUS_LINES[error.code ?? ''] ?? '400 Bad Request';
  const headers = [
    ...SECURITY_HEADERS,
    ['Cache-Control', 'no-store'],
    ['Content-Type', PROBLEM_TYPE],
    ['Content-Length', Buffer.byteLength(body)],
    ['X-Request-Id', traceId],
    ['Connection', 'close'],
  ];
  const head = headers.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`);
  // A client that goes on talking is not waited for.
  setTimeout(() => socket.destroy(), LAST_WORDS_MS).unref();
}
