import { useEffect } from 'react';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { Paragraph } from '../components/text';
import type { Problem } from '../problem';
import { bringIntoView } from '../scroll';
import './style.css';

interface Props {
  problem: Problem | undefined;
  /** Somebody who can take it by phone when the network cannot. */
  phone: string;
}

/** How the case stands now, for who came second. */
const wordsOf = ({ code, detail, data }: Problem): string => {
  const state = (data as { stateText?: string } | undefined)?.stateText;
  if (code === 'state_changed' && state) return `这件事已经变成「${state}」。返回就能看到现在的情况。`;
  return (data as { text?: string } | undefined)?.text ?? detail;
};

/** What stopped a request, that nothing is lost, and whom to call instead. */
export function ProblemNotice({ problem, phone }: Props) {
  useEffect(() => {
    if (problem) bringIntoView('stopped');
  }, [problem]);
  if (!problem || problem.errors.length > 0 || problem.code === 'sign_in_required') return null;
  return (
    <Box id="stopped" className="relief-stopped">
      <Notice tone="warn" title={problem.title} urgent>
        <Paragraph>{wordsOf(problem)}</Paragraph>
        <Paragraph>您填的都在，可以再试一次。着急就直接打电话，在电话里说也一样办。</Paragraph>
        <Button look="text" phone={phone}>
          {`打 ${phone}`}
        </Button>
      </Notice>
    </Box>
  );
}
