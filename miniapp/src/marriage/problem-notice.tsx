import { type ReactNode, useEffect } from 'react';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { Paragraph } from '../components/text';
import type { Problem } from '../problem';
import { bringIntoView } from '../scroll';
import './stopped.css';

export interface Advice {
  title: string;
  detail: string;
  /** The next sensible step. */
  step?: { text: string; to?: string; phone?: string };
}

/** These are told by the error list, or by the page that opens for them. */
const TOLD_ELSEWHERE = ['sign_in_required', 'phone_required', 'real_name_required'];

/** Words about what stopped the person; they come into view by themselves, because the button pressed is far below. */
export function Stopped({ because, title, children }: { because: Problem; title: string; children: ReactNode }) {
  useEffect(() => {
    if (because) bringIntoView('stopped');
  }, [because]);
  return (
    <Box id="stopped" className="marriage-stopped">
      <Notice tone="warn" title={title} urgent>
        {children}
      </Notice>
    </Box>
  );
}

/** What stopped a submission, and what to do now. Nothing is lost meanwhile. */
export function ProblemNotice({ problem, advice }: { problem: Problem | undefined; advice?: Advice }) {
  if (!problem || problem.errors.length > 0 || TOLD_ELSEWHERE.includes(problem.code)) return null;
  const { title, detail, step }: Advice = advice ?? { title: problem.title, detail: problem.detail };
  return (
    <Stopped because={problem} title={title}>
      <Paragraph>{detail}</Paragraph>
      {step && (
        <Button look="text" to={step.to} phone={step.phone}>
          {step.text}
        </Button>
      )}
    </Stopped>
  );
}
