import { setTimeout as pause } from 'node:timers/promises';
import { sandboxEnvironment } from './environment';
import { conclude, round } from './figures';
import { onStage } from './stage';

const BACKLOG = 10_000;
const LOOK_EVERY_MS = 200;
const GIVE_UP_SECONDS = 900;

const FLOORS = { messages_per_second: 100 };
const CEILINGS = { backlog_seconds: 600 };

/** A backlog of the outbox, from the start of two processes until every phone has rung and every delivery is marked. */
void onStage(async ({ start }) => {
  const { migrateUp } = await import('@jianghan/api/db/migrate');
  const { sandbox } = await import('@jianghan/api/sandbox/sandbox');
  const { sandboxUrl } = await import('@jianghan/api/sandbox/address');
  const { makeBacklog, countBroken, countSent } = await import('./backlog');
  await migrateUp();
  await sandbox.start();
  process.env['WECHAT_BASE_URL'] = sandboxUrl();
  console.log(`writing ${BACKLOG} messages`);
  const receivers = await makeBacklog(BACKLOG, sandbox);
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  // One after the other: a demo's first process writes the sample data.
  for (let at = 0; at < 2; at += 1) await start('api/src/main.ts');
  for (let sent = 0; sent < BACKLOG && seconds() < GIVE_UP_SECONDS; sent = await countSent())
    await pause(LOOK_EVERY_MS);
  const backlog = seconds();
  const figures = { messages_per_second: round(BACKLOG / backlog, 0), backlog_seconds: round(backlog, 1) };
  const invariants = await countBroken(receivers, sandbox);
  console.log(`${sandbox.timesAsked('subscribe_send')} requests for ${BACKLOG} messages`);
  await sandbox.stop();
  conclude({ bench: 'messages', figures, invariants }, FLOORS, CEILINGS);
}, sandboxEnvironment);
