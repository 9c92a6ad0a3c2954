import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { CaseSummary } from '@jianghan/shared/casefile/contract';
import type { TagTone } from './components/tag/props';

const TONE = { mine_to_do: 'warn', running: 'blue', done: 'quiet' } as const satisfies Record<
  CaseSummary['group'],
  TagTone
>;

export const toneOf = ({ group }: CaseSummary): TagTone => TONE[group];

/** When it happens, as people say it; undefined when no time is set. */
export const whenOf = ({ happensAt }: CaseSummary) => (happensAt ? sayDateTime(happensAt) : undefined);

/** Relief and eldercare have pages of their own, with everything on them. */
export function addressOf({ caseId, kind }: CaseSummary): string {
  if (kind === 'marriage_booking') return `/casefile/detail?caseId=${caseId}`;
  return kind === 'relief' ? `/relief/case?id=${caseId}` : `/care/case?caseId=${caseId}`;
}
