import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { BookMarriage } from '@jianghan/shared/marriage/contract';
import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import Koa from 'koa';
import { bookWithModels } from './sequelize-booking';
import { openModels } from './sequelize-models';

/** What the booking desk is compared with: an ordinary Koa application on Sequelize models. */
const { sequelize, models } = openModels(process.env.DATABASE_URL ?? '');
const app = new Koa();
const router = new Router();

router.post('/bookings', async (ctx) => {
  const token = ctx.get('authorization').replace('Bearer ', '');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const session = await models.sessions.findOne({ where: { tokenHash } });
  if (session === null) {
    ctx.status = 401;
    return;
  }
  const { slotId } = BookMarriage.parse(ctx.request.body);
  ctx.body = await bookWithModels(sequelize, models, {
    accountId: session.get('accountId') as string,
    slotId,
    key: ctx.get('idempotency-key'),
  });
  ctx.status = 201;
});

app.use(bodyParser()).use(router.routes());
app.on('error', (error: Error) => process.stderr.write(`${error.message}\n`));
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port });
});
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void sequelize.close().then(() => process.exit(0));
});
