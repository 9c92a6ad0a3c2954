import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { dataDir } from './places.mjs';
import { assertPortFree, assertUnused, assertWritable, portFrom, takeFolder } from './preflight.mjs';
import { startServer } from './serve.mjs';
import { runMain, stepper } from './steps.mjs';
import { welcome } from './welcome.mjs';

/** Everything that can fail within a second is looked at before what takes minutes. */
async function preflight() {
  const place = { folder: dataDir(), port: portFrom(process.env.PORT) };
  assertWritable(place.folder);
  assertUnused(place.folder);
  await assertPortFree(place.port);
  return place;
}

/**
 * Passes the first signal on and no other: a terminal and npm may both send the same Ctrl-C.
 * @param {import('./serve.mjs').Server} server
 */
function stopOnSignal(server) {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('\n  正在停止 / stopping …\n');
    server.stop();
  };
  // A terminal that was closed takes no more lines; the stop must go on without it.
  process.stdout.on('error', Boolean);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  return () => stopping;
}

/** `npm start`: from a fresh clone to a running demo, until it is told to stop. The data stays. */
async function main() {
  const step = stepper(4);
  const place = await step('检查环境 / checking this machine', preflight);
  await step('安装依赖 / installing packages', ensureInstalled);
  await step('构建手机页面 / building the pages (H5)', (note) => ensureBuilt('h5', note));

  const release = takeFolder(place.folder, place.port);
  const server = startServer(place);
  const isStopping = stopOnSignal(server);
  try {
    const { people } = await step('启动服务 / starting the server', () => server.ready);
    process.stdout.write(`${welcome({ ...place, people })}\n`);
    return await server.stopped;
  } catch (error) {
    if (isStopping()) return 0;
    throw error;
  } finally {
    release();
  }
}

runMain(main);
