import { ConfigError } from './config';
import { closeDatabase } from './db/database';

/** One line for whoever runs a command; standard output, so that it can be kept in a file. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A reason to end that the operator can mend: one line, no stack. */
export class CommandFailure extends Error {}

/** Runs a command to its end: exit code 0 when it did what it was asked, 1 otherwise. */
export async function runCommand(work: (args: readonly string[]) => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await work(process.argv.slice(2))) ? 0 : 1;
  } catch (error) {
    process.exitCode = 1;
    const isExpected = error instanceof CommandFailure || error instanceof ConfigError;
    process.stderr.write(`${isExpected ? error.message : (error as Error).stack}\n`);
  } finally {
    await closeDatabase();
  }
}
