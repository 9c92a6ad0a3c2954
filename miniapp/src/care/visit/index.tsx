import { dateOf, timeOf } from '@jianghan/shared/calendar/dates';
import { sayDate, sayDateTime, sayTime } from '@jianghan/shared/calendar/words';
import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { HOTLINE } from '../../call-phone';
import { RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { Asking, type Question } from '../asking';
import { contactQuestion, noteQuestion } from '../contact';
import { Done } from '../done';
import { OfPlace } from '../of-place';
import { type Typed, typeIn } from '../typed';
import { type Slot, useVisit } from './use-visit';

const TITLE = '预约参观';
const half = (startsAt: string) => (timeOf(startsAt) < '12:00' ? '上午' : '下午');

/** Free times by day, morning and afternoon apart. */
function whenQuestion(slots: readonly Slot[], chosen: Slot | undefined): Question {
  return {
    fields: ['slotId'],
    answers: [{ question: '参观时间', answer: chosen ? sayDateTime(chosen.startsAt) : '' }],
    show: (errors) => (
      <RadioGroup
        name="slotId"
        legend="哪天什么时候来"
        columns={2}
        options={slots.map(({ slotId, startsAt, left }) => ({
          value: slotId,
          label: sayTime(startsAt),
          note: left > 0 ? `余 ${left}` : '约满',
          disabled: left === 0,
          group: `${sayDate(dateOf(startsAt))} ${half(startsAt)}`,
          spoken: `${sayDateTime(startsAt)}，${left > 0 ? `余 ${left}` : '约满'}`,
        }))}
        value={chosen?.slotId ?? null}
        onChange={(slotId) => typeIn({ slotId })}
        error={errorOf(errors, 'slotId')}
      />
    ),
  };
}

const peopleQuestion = (typed: Typed): Question => ({
  fields: ['people'],
  answers: [{ question: '几个人来', answer: `${typed.people} 人` }],
  show: (errors) => (
    <Field
      name="people"
      label="几个人来"
      hint="最多 6 人"
      type="number"
      value={typed.people}
      onChange={(people) => typeIn({ people })}
      error={errorOf(errors, 'people')}
      maxLength={1}
    />
  ),
});

function Nearest({ slots, onTake }: { slots: readonly Slot[]; onTake: (slotId: string) => void }) {
  return (
    <>
      <Paragraph>{slots.length > 0 ? '点一个最近的时间，再送一次。' : '请换一天，或打电话问。'}</Paragraph>
      {slots.map(({ slotId, startsAt, left }) => (
        <Row key={slotId} title={sayDateTime(startsAt)} note={`余 ${left}`} onPress={() => onTake(slotId)} />
      ))}
    </>
  );
}

function OfThis({ place }: { place: PlacePage }) {
  const { typed, slots, chosen, nearest, missing, command, send, opened, takeInstead } = useVisit();
  const { placeId, name } = place;
  const phone = place.phone ?? HOTLINE;
  const fallback = `/eldercare/place?placeId=${placeId}`;
  if (opened) {
    const when = opened.startsAt ? sayDateTime(opened.startsAt) : '约好的时间';
    const now = `${when}，到 ${name}（${place.address}）门口，说一声编号就行。来不了请提前取消。`;
    return <Done opened={opened} title="参观约好了" now={now} bring="带一件身份证件；想问的可以先写下来" />;
  }
  const items = slots.data?.items ?? [];
  if (!items.some(({ left }) => left > 0)) {
    return (
      <Page title={TITLE} fallback={fallback} phone={phone}>
        <Remote of={slots} rows={4}>
          {() => (
            <Empty title="最近没有能约的时间" icon="clock" step={{ text: '看看附近别的地方', to: '/eldercare/find' }}>
              {`可以打 ${phone}，问问哪天能来看。`}
            </Empty>
          )}
        </Remote>
      </Page>
    );
  }
  const questions = [
    whenQuestion(items, chosen),
    contactQuestion(typed),
    peopleQuestion(typed),
    noteQuestion(typed, { label: '想了解的', most: 500 }),
  ];
  const isFull = command.problem?.code === 'slot_full';
  return (
    <Asking
      form="visit"
      title={TITLE}
      lead={`去 ${name} 看一看，不收费。`}
      phone={phone}
      fallback={fallback}
      questions={questions}
      missing={missing}
      command={command}
      onSend={() => void send()}
      button="预约参观"
      rescue={isFull && <Nearest slots={nearest} onTake={takeInstead} />}
    />
  );
}

/** A family books a look at a home; the last seat goes to one family, the other sees the nearest at once (4.4). */
export default function Visit() {
  return (
    <OfPlace title={TITLE} takes="visit">
      {(place) => <OfThis place={place} />}
    </OfPlace>
  );
}
