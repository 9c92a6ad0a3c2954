import { describeCase } from '@jianghan/shared/casefile/describe';
import { isReminder } from '@jianghan/shared/inbox/texts';
import type { CaseFile } from '../casefile/service';
import type { Delivery } from './store';

/** A reminder of what is over, moved or past reminds of nothing; every other message stays true. */
export function isOutdated({ topic, facts }: Delivery, file: CaseFile | undefined, now: Date): boolean {
  if (!isReminder(topic)) return false;
  if (file?.happensAt == null || describeCase(file.kind, file.state).group === 'done') return true;
  return file.happensAt <= now || file.happensAt.toISOString() !== facts.startsAt;
}
