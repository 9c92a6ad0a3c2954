import { Notice } from '../components/notice';
import type { Problem } from '../problem';

/** What was refused and what to do now; the error list says what is wrong in the fields. */
export function RecordsProblem({ problem }: { problem: Problem | undefined }) {
  if (!problem || problem.code === 'malformed') return null;
  return (
    <Notice tone="danger" title={problem.title} urgent>
      {problem.detail}
    </Notice>
  );
}
