import { sayDate } from '@jianghan/shared/calendar/words';
import { registerIntention } from '@jianghan/shared/care/contract';
import { type CareOpened, RegisterIntention } from '@jianghan/shared/care/schemas';
import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { useState } from 'react';
import { HOTLINE } from '../../call-phone';
import { RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { Paragraph } from '../../components/text';
import { WhenField } from '../../components/when-field';
import { errorOf, useCommand } from '../../use-command';
import { Asking, type Question } from '../asking';
import { contactQuestion, noteQuestion } from '../contact';
import { Done } from '../done';
import { elderQuestion } from '../elder';
import { OfPlace } from '../of-place';
import { checked, contactOf, forgetTyped, numberOf, orNull, type Typed, typeIn, useTyped, yesNo } from '../typed';

const TITLE = '登记入住意向';

function bodyOf(typed: Typed, placeId: string) {
  const { elderName, elderAge, isDestitute, from, note } = typed;
  const given = { elderName, elderAge: numberOf(elderAge), isDestitute: yesNo(isDestitute) };
  return checked(
    RegisterIntention.safeParse({
      placeId,
      ...given,
      contact: contactOf(typed),
      from: orNull(from),
      note: orNull(note),
    }),
  );
}

const ageQuestion = (typed: Typed): Question => ({
  fields: ['elderAge'],
  answers: [{ question: '老人年龄', answer: `${typed.elderAge} 岁` }],
  show: (errors) => (
    <Field
      name="elderAge"
      label="老人多大年纪"
      hint="周岁"
      type="number"
      value={typed.elderAge}
      onChange={(elderAge) => typeIn({ elderAge })}
      error={errorOf(errors, 'elderAge')}
      maxLength={3}
    />
  ),
});

const destituteQuestion = (typed: Typed): Question => ({
  fields: ['isDestitute'],
  answers: [{ question: '特困人员', answer: typed.isDestitute === 'yes' ? '是' : '不是' }],
  show: (errors) => (
    <RadioGroup
      name="isDestitute"
      legend="老人是不是特困人员"
      hint="特困人员愿进全进，排在最前；机构会核对"
      columns={2}
      options={[
        { value: 'yes', label: '是' },
        { value: 'no', label: '不是' },
      ]}
      value={typed.isDestitute}
      onChange={(isDestitute) => typeIn({ isDestitute })}
      error={errorOf(errors, 'isDestitute')}
    />
  ),
});

const fromQuestion = (typed: Typed): Question => ({
  fields: ['from'],
  answers: [{ question: '想什么时候住', answer: typed.from === '' ? '还没定' : sayDate(typed.from) }],
  show: (errors) => (
    <WhenField
      name="from"
      kind="date"
      label="想从哪天住（可以不填）"
      value={typed.from}
      onChange={(from) => typeIn({ from })}
      error={errorOf(errors, 'from')}
    />
  ),
});

/** The rules of the queue, in words (4.4). */
function Queue({ isPublished }: { isPublished: boolean }) {
  return (
    <Notice tone="blue" title="怎么排队">
      <Paragraph>
        机构先打电话，再评估老人的能力，然后按类别和登记先后排队：特困、孤老优抚在最前，再是经济困难的失能和高龄老人，再是其他失能老人，最后是其他老人。
      </Paragraph>
      <Paragraph>
        {`有空床按顺序通知，限期内说要不要；一年里两次不要，会暂停排队。没回音不算不要。${isPublished ? '排上以后，办件里能看到前面约几人。' : '这一家不公布排到第几位，可以打电话问。'}`}
      </Paragraph>
    </Notice>
  );
}

function OfThis({ place }: { place: PlacePage }) {
  const typed = useTyped();
  const command = useCommand(registerIntention);
  const [opened, setOpened] = useState<CareOpened>();
  const { body, errors } = bodyOf(typed, place.placeId);
  const send = async () => {
    if (body === undefined) return;
    const reply = await command.run({ body });
    if (reply === undefined) return;
    forgetTyped();
    setOpened(reply);
  };
  if (opened) {
    const now = '机构会打电话给您，约上门或到院评估。评估以后排队，有空床会通知您。';
    return <Done opened={opened} title="意向登记好了" now={now} bring="评估时带老人的身份证、病历；特困人员带证明" />;
  }
  return (
    <Asking
      form="intention"
      title={TITLE}
      lead={`想住进 ${place.name}，先在这里登记，不收费。`}
      phone={place.phone ?? HOTLINE}
      fallback={`/eldercare/place?placeId=${place.placeId}`}
      questions={[
        elderQuestion(typed),
        ageQuestion(typed),
        destituteQuestion(typed),
        fromQuestion(typed),
        contactQuestion(typed),
        noteQuestion(typed, { label: '情况说明', most: 1000 }),
      ]}
      missing={errors}
      command={command}
      onSend={() => void send()}
      button="登记意向"
      fine={<Queue isPublished={place.publishesQueue} />}
    />
  );
}

/** A wish to move into a home: the home rings, assesses, and queues by class and date (4.4). */
export default function Intention() {
  return (
    <OfPlace title={TITLE} takes="intention">
      {(place) => <OfThis place={place} />}
    </OfPlace>
  );
}
