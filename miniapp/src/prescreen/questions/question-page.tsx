import type { Standards } from '@jianghan/shared/prescreen/standards';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { Page } from '../../components/page';
import { Paragraph } from '../../components/text';
import { InDanger } from './apply';
import { AnswerTo } from './fields';
import { type Asking, HEADING } from './use-questions';
import { QUESTIONS, TITLE } from './words';

interface Props {
  asking: Asking;
  name: keyof typeof QUESTIONS;
  standards: Standards;
  staleAt: string | undefined;
}

/** One question on a screen, in both modes. */
export function QuestionPage({ asking, name, standards, staleAt }: Props) {
  const { answers, answer, error, attempt, place, count, isLast, next, previous } = asking;
  return (
    <Page
      title={TITLE}
      ownHeading
      fallback="/services"
      staleAt={staleAt}
      onSubmit={next}
      bar={
        <Box className="prescreen-bar">
          {previous && (
            <Button look="line" onPress={previous}>
              上一题
            </Button>
          )}
          <Button submit>{isLast ? '看结果' : '下一题'}</Button>
        </Box>
      }
    >
      <Errors errors={error === null ? [] : [{ field: name, message: error }]} attempt={attempt} />
      <Paragraph tone="quiet">{`第 ${place} 题，一共 ${count} 题`}</Paragraph>
      <Heading level={1} id={HEADING}>
        {QUESTIONS[name].asks}
      </Heading>
      <Paragraph size="second" tone="quiet">
        {QUESTIONS[name].hint}
      </Paragraph>
      {name === 'happened' && answers.happened.includes('danger') && <InDanger />}
      <AnswerTo name={name} answers={answers} answer={answer} error={error ?? undefined} standards={standards} />
      {place === 1 && (
        <Box className="prescreen-fine">
          <Paragraph size="second" tone="quiet">
            不用登录。答案只在这部手机上算，不上传，不留记录，离开这页就没了。
          </Paragraph>
        </Box>
      )}
    </Page>
  );
}
