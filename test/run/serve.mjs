import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { outputOf } from './build.mjs';
import { NODE_FLAGS } from './node-flags.mjs';
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
 * What a log line warns of; a line that is no log line warns of nothing.
 * @param {string} line
 */
function warningIn(line) {
  try {
    const { level, msg, traceId } = JSON.parse(line);
    return level >= WARN ? `${msg ?? line}${traceId ? ` (${traceId})` : ''}` : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The whole log goes to a file; the console gets warnings and errors only, one line each.
 * @param {ChildProcess} child
 * @param {string} folder
 * @param {(line: string) => void} complain
 */
function keepLog(child, folder, complain) {
  const log = openLog(folder);
  if (!child.stdout || !child.stderr) return;
  createInterface({ input: child.stdout }).on('line', (line) => {
    log.write(`${line}\n`);
    const warning = warningIn(line);
    if (warning) process.stderr.write(`      ! ${warning}\n`);
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    log.write(`${line}\n`);
    complain(line);
  });
}

/**
 * @param {ChildProcess} child
 * @param {{ stopped: Promise<number>, complaints: string[] }} facts what ends the wait, and what was said until then
 * @returns {Promise<Ready>}
 */
function readiness(child, { stopped, complaints }) {
  return new Promise((done, failed) => {
    const limit = setTimeout(() => {
      complaints.push(`${READY_WITHIN_MS / 1000} 秒内没有就绪 / not ready within ${READY_WITHIN_MS / 1000} s`);
      child.kill('SIGKILL');
    }, READY_WITHIN_MS);
    child.on('message', (/** @type {Message} */ message) => {
      if (message.type === 'progress') process.stdout.write(`      · ${message.text}\n`);
      if (message.type === 'failed' && complaints.length === 0) complaints.push(message.text);
      if (message.type !== 'ready') return;
      clearTimeout(limit);
      done(message);
    });
    stopped.then((code) => {
      clearTimeout(limit);
      const reason = complaints.length > 0 ? [...new Set(complaints)].join('\n  ') : `退出码 / exit code ${code}`;
      failed(new Problem(`服务没有启动 / the server did not start: ${reason}`));
    });
  });
}

/**
 * Starts the API in a process group of its own, so that Ctrl-C reaches it once, through `stop`, and not from the terminal.
 * @param {{ port: number, folder: string }} options
 * @returns {Server}
 */
export function startServer({ port, folder }) {
  const child = spawn(process.execPath, [...NODE_FLAGS, '--require', 'tsx/cjs', 'src/main.ts'], {
    cwd: join(ROOT, 'api'),
    detached: process.platform !== 'win32',
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, H5_DIR: outputOf('h5') },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  // Until it is ready, what it complains of is the reason for its failure, and said once, at the end.
  const complaints = /** @type {string[]} */ ([]);
  let isReady = false;
  keepLog(child, folder, (line) => (isReady ? process.stderr.write(`      ! ${line}\n`) : complaints.push(line)));
  const stopped = /** @type {Promise<number>} */ (
    new Promise((done) => child.once('close', (code, signal) => done(signal ? 1 : (code ?? 1))))
  );
  const stop = () => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS).unref();
  };
  const ready = readiness(child, { stopped, complaints });
  ready.then(() => {
    isReady = true;
  }, Boolean);
  return { ready, stopped, stop };
}
