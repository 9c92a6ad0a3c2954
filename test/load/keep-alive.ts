import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Reply {
  status: number;
  body: Buffer;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = Buffer.from('\r\nContent-Length: ');

/** As our servers write it. */
function lengthIn(head: Buffer): number {
  const at = head.indexOf(LENGTH);
  return at < 0 ? 0 : Number.parseInt(head.toString('latin1', at + LENGTH.length, at + LENGTH.length + 8), 10);
}

/**
 * One connection that sends one request after another. Written by hand because client and server share two cores: what
 * a general client spends on each request would be taken from what is measured.
 */
export class KeepAlive {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #answer: ((reply: Reply) => void) | undefined;
  #fail: ((error: Error) => void) | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', (error) => this.#fail?.(error));
    socket.on('close', () => this.#fail?.(new Error('the server closed the connection')));
  }

  static async open(origin: string): Promise<KeepAlive> {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new KeepAlive(socket);
  }

  /** Sends the bytes of a whole request and waits for the whole reply, which must carry a Content-Length. */
  send(request: string | Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#answer = resolve;
      this.#fail = reject;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#fail = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const headEnd = this.#received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const bodyStart = headEnd + HEAD_END.length;
    const length = lengthIn(this.#received.subarray(0, bodyStart));
    if (this.#received.length < bodyStart + length) return;
    const body = this.#received.subarray(bodyStart, bodyStart + length);
    const status = Number(this.#received.toString('latin1', 9, 12));
    this.#received = Buffer.alloc(0);
    this.#answer?.({ status, body });
  }
}
