import { tellRunner } from './runner';

/** A wrong setting throws while `start` is being imported, so nothing else may be imported before the try. */
async function main(): Promise<void> {
  try {
    const { start } = require('./start') as typeof import('./start');
    await start();
  } catch (error) {
    await giveUp(error);
  }
}

/** What can be mended is said in lines; only what nobody expected shows where it happened. */
async function giveUp(error: unknown): Promise<void> {
  const lines = linesOf(error);
  process.stderr.write(`${lines.join('\n')}\n`);
  await tellRunner({ type: 'failed', text: lines[0] ?? 'failed' });
  process.exit(1);
}

function linesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  if ('lines' in error && Array.isArray(error.lines)) return error.lines as string[];
  return error.constructor.name === 'StartFailure' ? [error.message] : [error.stack ?? error.message];
}

void main();
