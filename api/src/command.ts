import { ConfigError } from './config';
import { closeDatabase } from './db/database';

/** One line for whoever runs a command; standard output, so that it can be kept in a file. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A reason to end that the operator can mend: one line, no stack. */
export class CommandFailure extends Error {}

/** Also an option that does not exist, or one without its value. */
function isMendable(error: unknown): error is Error {
  if (error instanceof CommandFailure || error instanceof ConfigError) return true;
  return error instanceof Error && /^ERR_PARSE_ARGS_/.test((error as NodeJS.ErrnoException).code ?? '');
}

/** Runs a command to its end: exit code 0 when it did what it was asked, 1 otherwise. */
export async function runCommand(work: (args: readonly string[]) => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await work(process.argv.slice(2))) ? 0 : 1;
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${isMendable(error) ? error.message : (error as Error).stack}\n`);
  } finally {
    await closeDatabase();
  }
}
