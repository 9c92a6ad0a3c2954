import { listStandards } from '@jianghan/shared/prescreen/contract';
import type { Standards } from '@jianghan/shared/prescreen/standards';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { useRemote } from '../../use-remote';
import { QuestionPage } from './question-page';
import { ResultPage } from './result-page';
import { useQuestions } from './use-questions';
import { TITLE } from './words';
import './index.css';

/** What a household may be entitled to, open to everybody: only the standards come over the network (3.1). */
export default function Questions() {
  const standards = useRemote(listStandards, {});
  if (!standards.data) {
    return (
      <Page title={TITLE} fallback="/services">
        <Remote of={standards} rows={4}>
          {() => null}
        </Remote>
      </Page>
    );
  }
  return <Screens standards={standards.data} staleAt={standards.staleAt} />;
}

function Screens({ standards, staleAt }: { standards: Standards; staleAt: string | undefined }) {
  const asking = useQuestions(standards);
  const { screen, answers, again } = asking;
  if (screen === 'result') {
    return <ResultPage facts={{ answers, standards }} again={again} staleAt={staleAt} />;
  }
  return <QuestionPage asking={asking} name={screen} standards={standards} staleAt={staleAt} />;
}
