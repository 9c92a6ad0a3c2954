import { type ReactNode, useEffect } from 'react';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { Paragraph } from '../components/text';
import type { Problem } from '../problem';
import { bringIntoView } from '../scroll';
import './style.css';

const TOLD_ELSEWHERE = ['sign_in_required', 'phone_required'];

interface Props {
  problem: Problem | undefined;
  phone: string;
  /** What can be done at once. */
  children?: ReactNode;
}

function wordsOf({ code, detail, data }: Problem): string {
  const state = (data as { stateText?: string } | undefined)?.stateText;
  return code === 'state_changed' && state ? `这件事已经变成「${state}」，下面是现在的情况。` : detail;
}

/** What stopped a request, that nothing is lost, and whom to ring instead. */
export function ProblemNotice({ problem, phone, children }: Props) {
  useEffect(() => {
    if (problem) bringIntoView('stopped');
  }, [problem]);
  if (!problem || problem.errors.length > 0 || TOLD_ELSEWHERE.includes(problem.code)) return null;
  return (
    <Box id="stopped" className="care-part">
      <Notice tone="warn" title={problem.title} urgent>
        <Paragraph>{wordsOf(problem)}</Paragraph>
        {children}
        <Button look="text" phone={phone}>
          {`打 ${phone}`}
        </Button>
      </Notice>
    </Box>
  );
}
