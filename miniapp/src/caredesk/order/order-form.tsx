import { enterOrder } from '@jianghan/shared/care/contract-desk';
import { ORDER_KINDS } from '@jianghan/shared/care/order-flow';
import { type CareOpened, ELDER_RELATIONS } from '@jianghan/shared/care/schemas';
import { isolated } from '@jianghan/shared/isolated';
import { STREETS } from '@jianghan/shared/relief/streets';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Paragraph } from '../../components/text';
import { TextArea } from '../../components/text-area';
import { errorOf, useCommand } from '../../use-command';
import { useHolidays } from '../../use-holidays';
import { CaredeskProblem } from '../problem';
import { Places } from './places';
import { bodyOf, newTyped, sayVisits, type Typed } from './typed';
import { When } from './when';

const optionsOf = <V extends string>(words: Readonly<Record<V, string>>) =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));

/** What a field that is missing is called where its schema only knows that it is no id. */
const MISSING: Readonly<Record<string, string>> = { placeId: '请选由谁上门', 'home.street': '请选在哪个街道' };

interface OrderFormProps {
  street: string | null;
  onEntered: (order: CareOpened) => void;
}

/** In the order in which people say it on the telephone. */
export function OrderForm({ street, onEntered }: OrderFormProps) {
  const [typed, setTyped] = useState(() => newTyped(street, new Date()));
  const entering = useCommand(enterOrder);
  const errors = entering.errors.map((one) => ({ ...one, message: MISSING[one.field] ?? one.message }));
  const put = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }));
  const send = async () => {
    const reply = await entering.run({ body: bodyOf(typed) });
    if (reply !== undefined) onEntered(reply);
  };
  const parts = { typed, put, errorOf: (field: string) => errorOf(errors, field) };
  return (
    <Form label="代下上门单" onSubmit={() => void send()}>
      <Errors errors={errors} attempt={entering.attempt} />
      <CaredeskProblem of={entering.problem} />
      <Box className="caredesk-column">
        <Who {...parts} />
        <What {...parts} />
        <When {...parts} />
        <ReadBack typed={typed} />
        <Button submit busy={entering.busy} busyText="正在下单，请别关闭">
          念给对方听，下单
        </Button>
      </Box>
    </Form>
  );
}

export interface PartProps {
  typed: Typed;
  put: (changed: Partial<Typed>) => void;
  errorOf: (field: string) => string | undefined;
}

function Who({ typed, put, errorOf: wrong }: PartProps) {
  return (
    <Block padded>
      <Heading level={2} look="plain">
        谁打来的
      </Heading>
      <Field
        name="contact.phone"
        label="来电号码"
        type="tel"
        maxLength={11}
        autoComplete="off"
        value={typed.phone}
        onChange={(phone) => put({ phone })}
        error={wrong('contact.phone')}
      />
      <RadioGroup
        name="contact.relation"
        legend="和老人的关系"
        columns={3}
        options={optionsOf(ELDER_RELATIONS).map((one) => (one.value === 'self' ? { ...one, label: '老人自己' } : one))}
        value={typed.relation}
        onChange={(relation) => put({ relation })}
        error={wrong('contact.relation')}
      />
      <Box className="caredesk-pair">
        <Field
          name="elderName"
          label="老人姓名"
          maxLength={50}
          autoComplete="off"
          value={typed.elderName}
          onChange={(elderName) => put({ elderName })}
          error={wrong('elderName')}
        />
        {typed.relation !== 'self' && (
          <Field
            name="contact.name"
            label="来电人姓名"
            maxLength={50}
            autoComplete="off"
            value={typed.name}
            onChange={(name) => put({ name })}
            error={wrong('contact.name')}
          />
        )}
      </Box>
    </Block>
  );
}

function What({ typed, put, errorOf: wrong }: PartProps) {
  return (
    <Block padded>
      <Heading level={2} look="plain">
        要什么，送到哪里
      </Heading>
      <RadioGroup
        name="kind"
        legend="什么服务"
        columns={4}
        options={optionsOf(ORDER_KINDS)}
        value={typed.kind}
        onChange={(kind) => put({ kind, placeId: null })}
        error={wrong('kind')}
      />
      <RadioGroup
        name="home.street"
        legend="老人住在哪个街道"
        columns={3}
        options={STREETS.map(({ officeId, name }) => ({
          value: officeId,
          label: name.replace('街道', ''),
          spoken: name,
        }))}
        value={typed.street}
        onChange={(street) => put({ street, placeId: null })}
        error={wrong('home.street')}
      />
      <Field
        name="home.address"
        label="详细地址"
        hint="路、门牌、单元、房号"
        maxLength={200}
        autoComplete="off"
        value={typed.address}
        onChange={(address) => put({ address })}
        error={wrong('home.address')}
      />
      <Places
        street={typed.street}
        kind={typed.kind}
        value={typed.placeId}
        onChange={(placeId) => put({ placeId })}
        error={wrong('placeId')}
      />
      <TextArea
        name="note"
        label="要注意的（可不填）"
        maxLength={500}
        value={typed.note}
        onChange={(note) => put({ note })}
        error={wrong('note')}
      />
    </Block>
  );
}

/** What the operator reads to the caller before it is sent. */
function ReadBack({ typed }: { typed: Typed }) {
  const said = sayVisits(typed, useHolidays());
  const { elderName, address, kind } = typed;
  if (said === undefined || kind === null || elderName.trim() === '' || address.trim() === '') return null;
  return (
    <Block padded>
      <Heading level={2} look="plain">
        念给对方听
      </Heading>
      <Paragraph className="caredesk-words">
        {`给${isolated(elderName)}${ORDER_KINDS[kind]}，送到${isolated(address)}，${said.text}：${said.days}。对吗？`}
      </Paragraph>
      {said.visits.skipped.length > 0 && (
        <Paragraph size="second" tone="quiet">
          {`放假不来的 ${said.visits.skipped.length} 天：${[...new Set(said.visits.skipped.map(({ why }) => why))].join('、')}`}
        </Paragraph>
      )}
    </Block>
  );
}
