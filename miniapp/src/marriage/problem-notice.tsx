import { Box } from '../components/box';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { Paragraph } from '../components/text';
import type { Problem } from '../problem';

export interface Advice {
  title: string;
  detail: string;
  /** The next sensible step. */
  step?: { text: string; to?: string; phone?: string };
}

/** These are told by the error list, or by the page that opens for them. */
const TOLD_ELSEWHERE = ['sign_in_required', 'phone_required', 'real_name_required'];

/** What stopped a submission, and what to do now. Nothing is lost meanwhile. */
export function ProblemNotice({ problem, advice }: { problem: Problem | undefined; advice?: Advice }) {
  if (!problem || problem.errors.length > 0 || TOLD_ELSEWHERE.includes(problem.code)) return null;
  const { title, detail, step } = advice ?? (problem as Advice);
  return (
    <Notice tone="warn" title={title} urgent>
      <Paragraph>{detail}</Paragraph>
      {step && (
        <Box className="marriage-step">
          <Button look="line" small to={step.to} phone={step.phone}>
            {step.text}
          </Button>
        </Box>
      )}
    </Notice>
  );
}
