import type { ReactNode } from 'react';
import { Notice } from '../components/notice';
import { Paragraph } from '../components/text';
import type { Problem } from '../problem';
import { sayWait, waitOf } from './say-wait';

interface ProblemNoticeProps {
  problem: Problem | undefined;
  /** The next step, such as a button. */
  children?: ReactNode;
}

/** Refusals that are no news here: the error list, or the page that opens, says them. */
const SAID_ELSEWHERE = ['malformed', 'sign_in_required', 'phone_required', 'real_name_required'];

/** What was refused and what to do now; nothing that was typed is lost. */
export function ProblemNotice({ problem, children }: ProblemNoticeProps) {
  if (!problem || SAID_ELSEWHERE.includes(problem.code)) return null;
  const wait = problem.code === 'too_many' ? waitOf(problem.data) : undefined;
  return (
    <Notice tone="danger" title={problem.title} urgent>
      <Paragraph size="second">
        {wait === undefined ? problem.detail : `请过 ${sayWait(wait)}再试。急着办，可以拨 12345 或到窗口。`}
      </Paragraph>
      {children}
    </Notice>
  );
}
