import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { ROOT } from './places.mjs';
import { Problem } from './steps.mjs';

const DEFAULT_PORT = 3000;

/** Written into a data folder that was made or empty when we came: only such a folder may ever be emptied. */
export const OWN_FOLDER_MARK = 'README.txt';

const MARK_TEXT = '江汉民政掌上办的数据 / data of 江汉民政掌上办. “npm run reset” empties this folder.\n';

/** @param {string | undefined} text the PORT variable */
export function portFrom(text) {
  const port = text ? Number(text) : DEFAULT_PORT;
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`PORT 应为 1–65535 的整数，现在是 “${text}” / PORT must be a number from 1 to 65535`);
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the error's code
 */
function listenError(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => done(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(undefined)));
  });
}

/**
 * Refuses a port that cannot be listened on. Both addresses are tried: macOS lets the wildcard pass beside a loopback listener.
 * @param {number} port
 */
export async function assertPortFree(port) {
  const code = (await listenError(port, '127.0.0.1')) ?? (await listenError(port, '0.0.0.0'));
  if (code === undefined) return;
  const why = code === 'EADDRINUSE' ? '已被占用 / is in use' : `不能使用 / cannot be used (${code})`;
  throw new Problem(`端口 ${port} ${why}。换一个 / choose another: PORT=${port + 1} npm start`);
}

/** Packages and pages are built into the clone itself. */
function assertOwnClone() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    throw new Problem(`代码文件夹不能写入 / the folder of the clone cannot be written to: ${ROOT}`);
  }
}

/**
 * Step by step from the folder that is there: making all of them in one call never ends below /proc.
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * Makes the data folder when it is missing and proves that it can be written to.
 * @param {string} folder
 */
export function assertWritable(folder) {
  assertOwnClone();
  try {
    makeFolder(folder);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    if (readdirSync(folder).length === 0) writeFileSync(join(folder, OWN_FOLDER_MARK), MARK_TEXT);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(`数据文件夹不能写入 / the data folder cannot be written to: ${folder} (${reason})`);
  }
}

/** @param {string} folder */
const lockOf = (folder) => join(folder, 'server.pid');

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return false;
  }
  // A number may have been given to another program since; where the system can tell, it must be a start of ours.
  const commandLine = `/proc/${pid}/cmdline`;
  return (
    !existsSync('/proc/self/cmdline') ||
    (existsSync(commandLine) && /run\.mjs\0start/.test(readFileSync(commandLine, 'utf8')))
  );
}

/**
 * Refuses a data folder that a running server uses.
 * @param {string} folder
 */
export function assertUnused(folder) {
  if (!existsSync(lockOf(folder))) return;
  const [pid = 0, port] = readFileSync(lockOf(folder), 'utf8').split(' ').map(Number);
  if (!pid || !isAlive(pid)) return;
  throw new Problem(
    `数据文件夹正在使用 / the data folder is in use: ${folder} (pid ${pid}, http://localhost:${port})。请先停止它 / stop it first`,
  );
}

/**
 * Marks the folder as used by this process; gives back what removes the mark.
 * @param {string} folder
 * @param {number} port
 */
export function takeFolder(folder, port) {
  writeFileSync(lockOf(folder), `${process.pid} ${port}`);
  return () => rmSync(lockOf(folder), { force: true });
}
