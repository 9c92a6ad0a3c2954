import { createServer, type Server } from 'node:http';
import { logger } from '../log/logger';
import { registry } from './metrics';

/** Metrics never answer on the public port, and only to this machine. */
const LOOPBACK = '127.0.0.1';

/** Serves `/metrics`. A port that is taken costs the metrics, not the service. */
export function startMetricsServer(port: number): Promise<Server | undefined> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve) => {
    server.once('error', (error) => {
      logger.warn({ port, err: error }, 'no metrics: the port cannot be opened');
      resolve(undefined);
    });
    server.listen(port, LOOPBACK, () => resolve(server));
  });
}
