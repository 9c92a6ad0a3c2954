import { placeOrder } from '@jianghan/shared/care/contract';
import { ORDER_KINDS } from '@jianghan/shared/care/order-flow';
import { type CareOpened, PlaceOrder } from '@jianghan/shared/care/schemas';
import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { useState } from 'react';
import { HOTLINE } from '../../call-phone';
import { RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { errorOf, useCommand } from '../../use-command';
import { Asking, type Question } from '../asking';
import { contactQuestion, noteQuestion } from '../contact';
import { Done } from '../done';
import { elderQuestion } from '../elder';
import { OfPlace } from '../of-place';
import { Street, streetName } from '../street';
import { checked, contactOf, forgetTyped, orNull, type Typed, typeIn, useTyped } from '../typed';
import { scheduleOf, wrongSpan } from './dates';
import { repeatQuestion, timeQuestion } from './when';

const TITLE = '上门服务下单';

function bodyOf(typed: Typed, { placeId, orderKinds }: PlacePage) {
  const { kind, elderName, street, address, at, note } = typed;
  const result = checked(
    PlaceOrder.safeParse({
      placeId,
      kind: kind !== null && orderKinds.includes(kind) ? kind : null,
      elderName,
      contact: contactOf(typed),
      home: { street, address },
      schedule: scheduleOf(typed),
      at,
      note: orNull(note),
    }),
  );
  const wrong = wrongSpan(typed);
  if (wrong === undefined) return result;
  return { errors: [...result.errors, { field: 'schedule.until', message: wrong }] };
}

const kindQuestion = (typed: Typed, { orderKinds }: PlacePage): Question => ({
  fields: ['kind'],
  answers: [{ question: '要什么服务', answer: typed.kind === null ? '' : ORDER_KINDS[typed.kind] }],
  show: (errors) => (
    <RadioGroup
      name="kind"
      legend="要什么服务"
      columns={2}
      options={orderKinds.map((value) => ({ value, label: ORDER_KINDS[value] }))}
      value={typed.kind}
      onChange={(kind) => typeIn({ kind })}
      error={errorOf(errors, 'kind')}
    />
  ),
});

const homeQuestion = (typed: Typed): Question => ({
  fields: ['home'],
  answers: [{ question: '上门地址', answer: `${streetName(typed.street)} ${typed.address}` }],
  show: (errors) => (
    <>
      <Street name="home.street" legend="老人住在哪个街道" typed={typed} errors={errors} />
      <Field
        name="home.address"
        label="详细地址"
        hint="路、门牌、楼、单元、房号"
        value={typed.address}
        onChange={(address) => typeIn({ address })}
        error={errorOf(errors, 'home.address')}
        autoComplete="street-address"
        maxLength={200}
      />
    </>
  ),
});

function OfThis({ place }: { place: PlacePage }) {
  const typed = useTyped();
  const command = useCommand(placeOrder);
  const [opened, setOpened] = useState<CareOpened>();
  const { body, errors } = { body: undefined, ...bodyOf(typed, place) };
  const send = async () => {
    if (body === undefined) return;
    const reply = await command.run({ body });
    if (reply === undefined) return;
    forgetTyped();
    setOpened(reply);
  };
  if (opened) {
    const now = '服务商接单后会告诉您。接了单就按约好的时间上门，哪一次不要，提前取消就好。';
    return <Done opened={opened} title="下单好了" now={now} bring="上门时家里留人；服务员会说编号" />;
  }
  return (
    <Asking
      form="order"
      title={TITLE}
      lead={`由 ${place.name} 上门。`}
      phone={place.phone ?? HOTLINE}
      fallback={`/eldercare/place?placeId=${place.placeId}`}
      questions={[
        kindQuestion(typed, place),
        elderQuestion(typed),
        homeQuestion(typed),
        repeatQuestion(typed),
        timeQuestion(typed),
        contactQuestion(typed),
        noteQuestion(typed, { label: '要注意的', most: 500 }),
      ]}
      missing={errors}
      command={command}
      onSend={() => void send()}
      button="下单"
    />
  );
}

/** Help that comes to the door: once, on working days, or on days of the week. */
export default function Order() {
  return (
    <OfPlace title={TITLE} takes="home_service">
      {(place) => <OfThis place={place} />}
    </OfPlace>
  );
}
