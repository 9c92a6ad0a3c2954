import { spawn } from 'node:child_process';

const HEARTBEAT_MS = 4_000;
const TAIL_LINES = 60;

/** A failure that was foreseen: its message is all that the person needs to read. */
export class Problem extends Error {
  /** @override */
  name = 'Problem';
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Numbers the steps of a run and says for each what it does and how long it took.
 * @param {number} total
 */
export function stepper(total) {
  let count = 0;
  /**
   * @template T
   * @param {string} title
   * @param {(note: (text: string) => void) => Promise<T> | T} work its `note` becomes part of the closing line
   * @returns {Promise<T>}
   */
  return async function step(title, work) {
    count += 1;
    const started = Date.now();
    const notes = /** @type {string[]} */ ([]);
    say(`[${count}/${total}] ${title} …`);
    const result = await work((text) => notes.push(text));
    say(`      ✓ ${seconds(started)}${notes.length > 0 ? `  ${notes.join('  ')}` : ''}`);
    return result;
  };
}

/** @typedef {{ cwd: string, env?: NodeJS.ProcessEnv }} RunOptions */

/**
 * Runs a command quietly. While it works its newest line is shown every few seconds; when it fails, its last lines are.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<unknown>}
 */
export function runQuietly(command, args, { cwd, env }) {
  const started = Date.now();
  const tail = /** @type {string[]} */ ([]);
  // npx is a .cmd file on Windows, which only a shell can start.
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  /** @param {Buffer} chunk */
  const keep = (chunk) => {
    tail.push(
      ...String(chunk)
        .split(/[\r\n]+/)
        .filter((line) => line.trim() !== ''),
    );
    tail.splice(0, Math.max(0, tail.length - TAIL_LINES));
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const heartbeat = setInterval(
    () => say(`      … ${seconds(started)}  ${(tail.at(-1) ?? '').slice(0, 100)}`),
    HEARTBEAT_MS,
  );
  return new Promise((done, failed) => {
    child.once('error', (error) => failed(new Problem(`${command}: ${error.message}`)));
    child.once('close', (code, signal) => {
      clearInterval(heartbeat);
      if (code === 0) return done(undefined);
      failed(new Problem(`${tail.join('\n')}\n✗ ${command} ${args.join(' ')} (${signal ?? code})`));
    });
  });
}

/** @param {unknown} error */
function failureText(error) {
  if (!(error instanceof Error)) return String(error);
  // By its name and not its class: tsx loads this file a second time for the parts in TypeScript.
  return error.name === 'Problem' ? `✗ ${error.message}` : error.stack;
}

/**
 * Runs a command's main function; a foreseen problem becomes its message and exit code 1, anything else its stack.
 * @param {() => Promise<number>} main gives the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${failureText(error)}\n`);
    process.exitCode = 1;
  }
}
