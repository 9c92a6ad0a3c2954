import type { Server } from 'node:http';
import { ROLE_NAMES } from '@jianghan/shared/staff/roles';
import { createApp, JOBS, seedSample } from './app';
import { seedCareSample } from './care/sample';
import { config } from './config';
import { closeDatabase } from './db/database';
import { migrateUp } from './db/migrate';
import { currentIndex } from './eldercare/register';
import { demoWorkplaces, seedEldercareSample } from './eldercare/sample';
import { drain, listen } from './http/listen';
import { createHttpServer } from './http/server';
import { type RunningJobs, startJobs } from './jobs/jobs';
import { oneAtATime } from './jobs/one-at-a-time';
import { logger } from './log/logger';
import { collectProcessMetrics } from './metrics/metrics';
import { startMetricsServer } from './metrics/server';
import { seedReliefSample } from './relief/sample';
import { type DemoPerson, tellRunner } from './runner';
import { demoPeople } from './sandbox/people';
import { sandbox } from './sandbox/sandbox';
import { demoStaff, seedDemoStaff } from './staff/demo';

/** A start that cannot be, for a reason its reader can mend: one line, no stack. */
export class StartFailure extends Error {}

/** Schema, sample data, metrics, jobs, port; then ready. */
export async function start(): Promise<void> {
  process.on('uncaughtException', endAtOnce);
  await openDatabase();
  if (!config.isProduction) await prepareDemo();
  // Whoever asks first finds the register read.
  await currentIndex();
  const server = createHttpServer(createApp());
  const port = await openPort(server);
  collectProcessMetrics();
  const metrics = await startMetricsServer(config.metricsPort);
  const jobs = startJobs(JOBS);
  stopInGoodOrder({ server, metrics, jobs });
  logger.info({ port, metricsPort: config.metricsPort }, 'ready');
  await tellRunner({
    type: 'ready',
    port,
    people: config.isProduction
      ? []
      : [...demoPeople.map(({ name, phone, note }) => ({ name, phone, note })), ...staffToPlay()],
  });
}

/** How to come in as a member of staff: by a login where residents have a phone. */
function staffToPlay(): DemoPerson[] {
  return demoStaff.map(({ login, name, role }) => ({
    name,
    phone: login,
    note: `${ROLE_NAMES[role]}，工作台 /staff/sign-in`,
  }));
}

/** After what nobody caught nothing is certain any more: the log says what it was, whoever runs the process starts it again. */
function endAtOnce(error: unknown): void {
  logger.fatal({ err: error }, 'uncaught');
  process.exit(1);
}

/** Sample offices, and stand-ins for WeChat, SMS and the real-name check. */
async function prepareDemo(): Promise<void> {
  await tellRunner({ type: 'progress', text: '准备演示数据' });
  await oneAtATime('sample', async () => {
    await seedSample(new Date());
    await seedEldercareSample(new Date());
    const workplaces = await demoWorkplaces();
    await seedDemoStaff(workplaces);
    await seedReliefSample(new Date());
    if (workplaces !== undefined) await seedCareSample(new Date(), workplaces);
  });
  await sandbox.start();
}

async function openDatabase(): Promise<void> {
  await tellRunner({ type: 'progress', text: '执行数据库迁移' });
  try {
    const ran = await migrateUp();
    if (ran.length > 0) logger.info({ migrations: ran }, 'schema brought up');
  } catch (error) {
    logger.error({ err: error }, 'the database cannot be opened or migrated');
    throw new StartFailure('数据库打不开，请看日志 / the database cannot be opened or migrated, see the log');
  }
}

async function openPort(server: Server): Promise<number> {
  try {
    return await listen(server, config);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartFailure(`端口 ${config.port} 已被占用 / port ${config.port} is in use`);
  }
}

interface Running {
  server: Server;
  metrics: Server | undefined;
  jobs: RunningJobs;
}

/** SIGTERM, SIGINT and a dead runner all mean the same; a second signal changes nothing. */
function stopInGoodOrder(running: Running): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    stopAll(running).then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.send !== undefined) process.once('disconnect', stop);
}

async function stopAll({ server, metrics, jobs }: Running): Promise<void> {
  logger.info('stopping');
  await Promise.all([drain(server), jobs.stop()]);
  metrics?.close();
  metrics?.closeAllConnections();
  await sandbox.stop();
  await closeDatabase();
  logger.info('stopped');
}
