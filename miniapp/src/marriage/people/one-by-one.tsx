import type { DesignatedOffice, Draft } from '@jianghan/shared/marriage/schemas';
import type { ReactNode } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { Page } from '../../components/page';
import { Paragraph } from '../../components/text';
import { useParams } from '../../navigate';
import { Elsewhere } from '../elsewhere';
import { ProblemNotice } from '../problem-notice';
import { stopOf } from './answers';
import {
  Ceremony,
  Counselling,
  Guests,
  Needs,
  OwnCategory,
  PartnerCategory,
  PartnerName,
  PartnerNumber,
  PartnerPhone,
} from './fields';
import { PartnerStored } from './partner-stored';
import { QUESTIONS, type QuestionName } from './questions';
import { type People, usePeople } from './use-people';
import { useQuestions } from './use-questions';

interface Known {
  draft: Draft;
  guestsMax: number;
  designated: DesignatedOffice | null | undefined;
}

/** One question on a page, big enough to read; what was answered stays when one goes back. */
export function OneByOne({ draft, guestsMax, designated }: Known) {
  const people = usePeople(draft);
  const { back } = useParams();
  const { name, place, count, next, previous } = useQuestions(people);
  const { command } = people;
  const isLast = place === count;
  const elsewhere = command.problem?.code === 'elsewhere' || stopsAt(name, people);
  return (
    <Page
      title="两个人的信息"
      ownHeading
      fallback="/marriage/guide"
      onSubmit={next}
      bar={
        (previous || !elsewhere) && (
          <Box className="people-bar">
            {previous && (
              <Button look="line" onPress={previous}>
                上一题
              </Button>
            )}
            {!elsewhere && (
              <Button submit busy={command.busy} busyText="正在保存">
                {isLast ? lastWords(back) : '下一题'}
              </Button>
            )}
          </Box>
        )
      }
    >
      <Errors errors={people.errors} attempt={people.attempt} />
      <ProblemNotice problem={elsewhere ? undefined : command.problem} />
      <Paragraph tone="quiet">{`第 ${place} 题，一共 ${count} 题`}</Paragraph>
      <Heading level={1} id="question">
        {QUESTIONS[name].asks}
      </Heading>
      {answerTo(name, people, guestsMax)}
      {elsewhere && <Elsewhere designated={designated} />}
    </Page>
  );
}

const lastWords = (back: string | undefined) => (back === 'review' ? '回去核对' : '去选日子');

function stopsAt(name: QuestionName, { answers }: People): boolean {
  const stop = stopOf(answers);
  const at = { own: 'ownCategory', partner: 'partnerCategory', number: 'partnerNumber' } as const;
  return stop !== null && at[stop] === name;
}

function answerTo(name: QuestionName, people: People, guestsMax: number): ReactNode {
  const { partner } = people.answers;
  const about = partner && { people, partner, alone: true };
  switch (name) {
    case 'ownCategory':
      return <OwnCategory people={people} alone />;
    case 'partnerStored':
      return people.draft.partner && <PartnerStored people={people} partner={people.draft.partner} />;
    case 'partnerCategory':
      return about && <PartnerCategory {...about} />;
    case 'partnerName':
      return about && <PartnerName {...about} />;
    case 'partnerNumber':
      return about && <PartnerNumber {...about} />;
    case 'partnerPhone':
      return about && <PartnerPhone {...about} />;
    case 'ceremony':
      return <Ceremony people={people} alone />;
    case 'guests':
      return <Guests people={people} alone guestsMax={guestsMax} />;
    case 'counselling':
      return <Counselling people={people} alone />;
    case 'needs':
      return <Needs people={people} alone />;
  }
}
