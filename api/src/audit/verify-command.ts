import { parseArgs } from 'node:util';
import { CommandFailure, runCommand, say } from '../command';
import { type Broken, type Verdict, verifyChain } from './verify';

const WORDS: Record<Broken['what'], string> = {
  entry_changed: 'a line was changed after it was sealed',
  entry_missing: 'a sealed line is gone',
  entry_inserted: 'a line stands among sealed ones and no seal knows it',
  seal_changed: 'a seal does not verify',
  seal_missing: 'a seal is gone',
};

/** `npm run audit:verify [-- --head <sequence>:<hash>]`: the head is one that was noted earlier, in a backup for instance. */
void runCommand(async (args) => {
  const { values } = parseArgs({ args: [...args], options: { head: { type: 'string' } } });
  const verdict = await verifyChain(null, values.head === undefined ? undefined : readHead(values.head));
  for (const line of report(verdict, new Date())) say(line);
  return verdict.first === undefined;
});

function readHead(text: string): { sequence: number; hash: string } {
  const [, sequence, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new CommandFailure('--head must be <sequence>:<64 hex digits>');
  return { sequence: Number(sequence), hash };
}

function report({ seals, entries, head, first, broken, unsealed }: Verdict, now: Date): string[] {
  const age = unsealed.oldestAt === null ? 0 : (now.getTime() - unsealed.oldestAt.getTime()) / 1000;
  const lines = [
    `checked ${entries} lines under ${seals} seals`,
    `head ${head.sequence}:${head.hash}`,
    `unsealed ${unsealed.count} lines, the oldest ${age.toFixed(1)} s old`,
  ];
  if (first === undefined) return [...lines, 'the chain is whole'];
  const where = `line ${first.entryId ?? '-'}, seal ${first.sequence ?? '-'}`;
  return [...lines, `BROKEN at ${where}: ${WORDS[first.what]} (${broken} findings in all)`];
}
