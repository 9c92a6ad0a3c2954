import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least a server can do: the bytes it is told to send, with the headers they need. Told once over IPC, then ready. */
process.once('message', ({ body, headers }: { body: string; headers: Record<string, string> }) => {
  const bytes = Buffer.from(body, 'base64');
  const server = createServer((_request, response) => {
    response.writeHead(200, { ...headers, 'Content-Length': bytes.length });
    response.end(bytes);
  });
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port });
  });
});
process.on('SIGTERM', () => process.exit(0));
