import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import type { ReactNode } from 'react';
import { Button } from '../components/button';
import { Errors } from '../components/errors';
import { Page } from '../components/page';
import type { Command } from '../use-command';
import { ProblemNotice } from './problem-notice';
import { NEUTRAL } from './words';
import './style.css';

interface Props {
  title: string;
  of: ReliefOwn;
  /** What is sent, and the words of its button, resting and busy. */
  sends: Pick<Command<never>, 'busy' | 'problem' | 'errors' | 'attempt'>;
  button: string;
  busyText: string;
  onSubmit: () => void;
  children: ReactNode;
}

/** One thing that is done to one's own case: its fields, one button, and what stopped it. */
export function OwnForm({ title, of, sends, button, busyText, onSubmit, children }: Props) {
  const { phone } = of.holder;
  return (
    <Page
      title={title}
      documentTitle={NEUTRAL}
      fallback={`/relief/case?id=${of.caseId}`}
      phone={phone}
      onSubmit={onSubmit}
      bar={
        <Button submit busy={sends.busy} busyText={busyText}>
          {button}
        </Button>
      }
    >
      <Errors errors={sends.errors} attempt={sends.attempt} />
      <ProblemNotice problem={sends.problem} phone={phone} />
      {children}
    </Page>
  );
}
