import {
  type Answers,
  HAPPENED,
  type Happened,
  MEMBER_GROUPS,
  MEMBERS,
  type Member,
  MOST_PEOPLE,
  PLACES,
  type Place,
  RECOGNISED,
  type Recognised,
} from '@jianghan/shared/prescreen/answers';
import { incomeBands, SPENDING_BANDS } from '@jianghan/shared/prescreen/bands';
import type { QuestionName } from '@jianghan/shared/prescreen/questions';
import type { Standards } from '@jianghan/shared/prescreen/standards';
import { CheckboxGroup, RadioGroup } from '../../components/choice';
import { DRAWN, QUESTIONS } from './words';

interface Asked {
  name: QuestionName;
  answers: Answers;
  answer: (change: Partial<Answers>) => void;
  error: string | undefined;
  standards: Standards;
}

const namesOf = <N extends string>(words: Record<N, unknown>) => Object.keys(words) as N[];

/** What every group of answers shares: its question is the heading of the page. */
const frameOf = ({ name, error }: Asked) => ({
  name,
  legend: QUESTIONS[name].asks,
  legendHidden: true,
  error,
});

function PlaceChoice(asked: Asked) {
  return (
    <RadioGroup<Place>
      {...frameOf(asked)}
      options={namesOf(PLACES).map((value) => ({ value, ...PLACES[value] }))}
      value={asked.answers.place}
      onChange={(place) => asked.answer({ place })}
    />
  );
}

/** That nothing happened goes with nothing else. */
function withNothingAlone(before: readonly Happened[], chosen: Happened[]): Happened[] {
  const isNew = chosen.includes('nothing') && !before.includes('nothing');
  return isNew ? ['nothing'] : chosen.filter((each) => each !== 'nothing' || chosen.length === 1);
}

function HappenedChoice(asked: Asked) {
  const { happened } = asked.answers;
  return (
    <CheckboxGroup<Happened>
      {...frameOf(asked)}
      options={namesOf(HAPPENED).map((value) => ({ value, icon: DRAWN[value], ...HAPPENED[value] }))}
      value={happened}
      onChange={(chosen) => asked.answer({ happened: withNothingAlone(happened, chosen) })}
    />
  );
}

const PEOPLE = Array.from({ length: MOST_PEOPLE }, (_, at) => String(at + 1));

function PeopleChoice(asked: Asked) {
  const { people } = asked.answers;
  return (
    <RadioGroup
      {...frameOf(asked)}
      columns={2}
      options={PEOPLE.map((value) => ({
        value,
        label: Number(value) === MOST_PEOPLE ? `${value} 人或更多` : `${value} 人`,
      }))}
      value={people === null ? null : String(people)}
      // With other people the amounts to choose from are others, too.
      onChange={(value) =>
        asked.answer({ people: Number(value), ...(Number(value) === people ? {} : { income: null }) })
      }
    />
  );
}

function AmountChoice({ asked, of }: { asked: Asked; of: 'income' | 'spending' }) {
  const { people } = asked.answers;
  const bands = of === 'income' ? incomeBands(people ?? 1, asked.standards) : SPENDING_BANDS;
  return (
    <RadioGroup
      {...frameOf(asked)}
      options={bands.map(({ words }) => ({ value: words, label: words }))}
      value={asked.answers[of]?.words ?? null}
      onChange={(chosen) => asked.answer({ [of]: bands.find(({ words }) => words === chosen) ?? null })}
    />
  );
}

function MemberChoice(asked: Asked) {
  const members = asked.answers.members ?? [];
  return (
    <>
      {MEMBER_GROUPS.map(({ legend, members: group }) => {
        const inGroup: readonly Member[] = group;
        return (
          <CheckboxGroup<Member>
            key={legend}
            name={`members.${inGroup[0]}`}
            legend={legend}
            columns={legend === '其他' ? undefined : 2}
            options={inGroup.map((value) => ({ value, ...MEMBERS[value] }))}
            value={members.filter((member) => inGroup.includes(member))}
            onChange={(chosen) =>
              asked.answer({ members: [...members.filter((member) => !inGroup.includes(member)), ...chosen] })
            }
          />
        );
      })}
    </>
  );
}

function RecognisedChoice(asked: Asked) {
  return (
    <RadioGroup<Recognised>
      {...frameOf(asked)}
      options={namesOf(RECOGNISED).map((value) => ({ value, ...RECOGNISED[value] }))}
      value={asked.answers.recognised}
      onChange={(recognised) => asked.answer({ recognised })}
    />
  );
}

/** The answers to one question. */
export function AnswerTo(asked: Asked) {
  switch (asked.name) {
    case 'place':
      return <PlaceChoice {...asked} />;
    case 'happened':
      return <HappenedChoice {...asked} />;
    case 'people':
      return <PeopleChoice {...asked} />;
    case 'income':
    case 'spending':
      return <AmountChoice asked={asked} of={asked.name} />;
    case 'members':
      return <MemberChoice {...asked} />;
    case 'recognised':
      return <RecognisedChoice {...asked} />;
  }
}
