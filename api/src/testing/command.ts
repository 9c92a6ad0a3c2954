import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ran {
  code: number | null;
  output: string;
}

/** Runs a command of the operator as a process of its own, on the database of this test file. */
export function runAsOperator(
  script: string,
  args: readonly string[] = [],
  changes: Record<string, string> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', join('src', script), ...args], {
    cwd: join(__dirname, '../..'),
    env: { ...process.env, ...changes },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => written.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => written.push(text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output: written.join('') })));
}
