import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { outputOf } from './build.mjs';
import { ROOT } from './places.mjs';
import { Problem } from './steps.mjs';

const READY_WITHIN_MS = 120_000;
const STOPPED_WITHIN_MS = 20_000;
const LOG_LIMIT_BYTES = 20_000_000;
const WARN = 40;

/** @typedef {{ name: string, phone: string, note: string }} DemoPerson */
/** @typedef {{ type: 'ready', port: number, people: DemoPerson[] }} Ready */
/** @typedef {Ready | { type: 'progress', text: string } | { type: 'failed', text: string }} Message */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ ready: Promise<Ready>, stopped: Promise<number>, stop: () => void }} Server */

/** @param {string} folder */
function openLog(folder) {
  const file = join(folder, 'server.log');
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: 'a', mode: 0o600 });
}

/**
 * The whole log goes to a file; the console gets warnings and errors only, one line each.
 * @param {ChildProcess} child
 * @param {string} folder
 */
function keepLog(child, folder) {
  const log = openLog(folder);
  if (!child.stdout || !child.stderr) return;
  createInterface({ input: child.stdout }).on('line', (line) => {
    log.write(`${line}\n`);
    if (!line.startsWith('{')) return;
    const { level, msg, traceId } = JSON.parse(line);
    if (level >= WARN) process.stderr.write(`      ! ${msg ?? line}${traceId ? ` (${traceId})` : ''}\n`);
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    log.write(`${line}\n`);
    process.stderr.write(`      ! ${line}\n`);
  });
}

/**
 * @param {ChildProcess} child
 * @param {Promise<number>} stopped
 * @returns {Promise<Ready>}
 */
function readiness(child, stopped) {
  return new Promise((done, failed) => {
    let reason = '服务没有启动 / the server did not start';
    const limit = setTimeout(() => {
      failed(new Problem(`${reason} (${READY_WITHIN_MS / 1000} s)`));
      child.kill('SIGKILL');
    }, READY_WITHIN_MS);
    child.on('message', (/** @type {Message} */ message) => {
      if (message.type === 'progress') process.stdout.write(`      · ${message.text}\n`);
      if (message.type === 'failed') reason = message.text;
      if (message.type !== 'ready') return;
      clearTimeout(limit);
      done(message);
    });
    stopped.then((code) => {
      clearTimeout(limit);
      failed(new Problem(`${reason} (${code})`));
    });
  });
}

/**
 * Starts the API in a process group of its own, so that Ctrl-C reaches it once, through `stop`, and not from the terminal.
 * @param {{ port: number, folder: string }} options
 * @returns {Server}
 */
export function startServer({ port, folder }) {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'src/main.ts'], {
    cwd: join(ROOT, 'api'),
    detached: process.platform !== 'win32',
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, H5_DIR: outputOf('h5') },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  keepLog(child, folder);
  const stopped = /** @type {Promise<number>} */ (
    new Promise((done) => child.once('close', (code, signal) => done(signal ? 1 : (code ?? 1))))
  );
  const stop = () => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS).unref();
  };
  return { ready: readiness(child, stopped), stopped, stop };
}
