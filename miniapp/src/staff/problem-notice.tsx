import { Notice } from '../components/notice';
import { Paragraph } from '../components/text';
import type { Problem } from '../problem';

/** Refusals that are no news here: the error list, the field, or the page that opens, says them. */
const SAID_ELSEWHERE = ['malformed', 'staff_sign_in_required', 'totp_wrong', 'password_common'];

const MINUTE_SECONDS = 60;

/** What was refused and what to do now; what was typed stays. */
export function StaffProblem({ problem }: { problem: Problem | undefined }) {
  if (problem === undefined || SAID_ELSEWHERE.includes(problem.code)) return null;
  const seconds = problem.data?.['retryAfterSeconds'];
  const wait =
    problem.code === 'staff_locked' && typeof seconds === 'number'
      ? `还要等 ${Math.ceil(seconds / MINUTE_SECONDS)} 分钟。不是您本人操作的，请告诉安全管理员。`
      : problem.detail;
  return (
    <Notice tone="danger" title={problem.title} urgent>
      <Paragraph size="second">{wait}</Paragraph>
    </Notice>
  );
}
