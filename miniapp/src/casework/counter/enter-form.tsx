import { enterRelief } from '@jianghan/shared/relief/contract-casework';
import { CAUSES, type Cause, SINCE, type Since } from '@jianghan/shared/relief/lanes';
import { STREETS } from '@jianghan/shared/relief/streets';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Check, RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { errorOf, useCommand } from '../../use-command';
import { CaseworkProblem } from '../problem';
import type { Entered } from '.';
import { optionsOf } from './options';
import { ProxyForm } from './proxy-form';
import { bodyOf, newTyped, type Typed } from './typed';

const YES_NO = [
  { value: 'yes', label: '有' },
  { value: 'no', label: '没有' },
] as const;
const SMALL = [
  { value: 'yes', label: '够' },
  { value: 'no', label: '不够' },
  { value: 'unknown', label: '没问' },
] as const;

interface EnterFormProps {
  street: string | null;
  onEntered: (entered: Entered) => void;
}

/** What the person says, typed by the clerk; what is not known stays empty. Whoever types it cannot decide it. */
export function EnterForm({ street, onEntered }: EnterFormProps) {
  const [typed, setTyped] = useState(() => newTyped(street));
  const entering = useCommand(enterRelief);
  // The body only knows that it is no street.
  const errors = entering.errors.map((one) => (one.field === 'street' ? { ...one, message: '请选在哪个街道' } : one));
  const put = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }));
  const bind = (name: 'name' | 'phone' | 'idNumber' | 'community' | 'place' | 'story' | 'persons') => ({
    name,
    value: typed[name],
    onChange: (value: string) => put({ [name]: value }),
    error: errorOf(errors, name),
  });
  const send = async () => {
    const reply = await entering.run({ body: bodyOf(typed) });
    if (reply === undefined) return;
    entering.clear();
    const { isByProxy, name, phone, proxyName, proxyPhone } = typed;
    const signer = isByProxy ? { name: proxyName, phone: proxyPhone } : { name, phone };
    onEntered({ caseId: reply.caseId, reference: reply.reference, isByProxy, ...signer });
  };
  return (
    <Form label="录入" onSubmit={() => void send()}>
      <Errors errors={errors} attempt={entering.attempt} />
      <CaseworkProblem of={entering.problem} />
      <Box className="casework-column">
        <Block padded>
          <Heading level={2} look="plain">
            有没有危险
          </Heading>
          <RadioGroup
            name="isDanger"
            legend="今天有没有人有生命或人身危险"
            columns={2}
            options={YES_NO}
            value={typed.isDanger}
            onChange={(isDanger) => put({ isDanger })}
            error={errorOf(errors, 'isDanger')}
          />
          {typed.isDanger === 'yes' && (
            <Notice tone="danger" title="先打 110、120 或 119">
              人安全了再录；录的时候知道多少写多少。
            </Notice>
          )}
        </Block>
        <Block padded>
          <Heading level={2} look="plain">
            人
          </Heading>
          <Box className="casework-pair">
            <Field label="姓名" maxLength={50} autoComplete="off" {...bind('name')} />
            <Field label="手机号（可不填）" type="tel" maxLength={11} autoComplete="off" {...bind('phone')} />
            <Field label="身份证号（可不填）" type="idcard" maxLength={18} autoComplete="off" {...bind('idNumber')} />
            <Field label="一起生活几个人" type="number" maxLength={2} {...bind('persons')} />
          </Box>
          <Box className="casework-checks">
            <Check name="isRecognised" checked={typed.isRecognised} onChange={(isRecognised) => put({ isRecognised })}>
              已经是低保、特困或低保边缘家庭
            </Check>
            <Check name="isSecluded" checked={typed.isSecluded} onChange={(isSecluded) => put({ isSecluded })}>
              不能公开（未成年人、受家暴的人等），不公示
            </Check>
          </Box>
        </Block>
        <ProxyForm typed={typed} put={put} errors={errors} />
        <What typed={typed} put={put} bind={bind} errors={errors} />
        <Button submit busy={entering.busy} busyText="正在录入，请别关闭">
          录入，然后签名
        </Button>
      </Box>
    </Form>
  );
}

interface WhatProps {
  typed: Typed;
  put: (changed: Partial<Typed>) => void;
  bind: (name: 'community' | 'place' | 'story') => {
    name: string;
    value: string;
    onChange: (value: string) => void;
    error: string | undefined;
  };
  errors: Parameters<typeof errorOf>[0];
}

function What({ typed, put, bind, errors }: WhatProps) {
  return (
    <Block padded>
      <Heading level={2} look="plain">
        事情和地点
      </Heading>
      <RadioGroup<Cause>
        name="cause"
        legend="出了什么事"
        columns={2}
        options={optionsOf(CAUSES)}
        value={typed.cause}
        onChange={(cause) => put({ cause })}
        error={errorOf(errors, 'cause')}
      />
      <RadioGroup<Since>
        name="began"
        legend="从什么时候开始（可不选）"
        columns={2}
        options={optionsOf(SINCE)}
        value={typed.began}
        onChange={(began) => put({ began })}
        error={errorOf(errors, 'began')}
      />
      <RadioGroup
        name="isSmall"
        legend="先给几天吃住，够不够"
        columns={3}
        options={SMALL}
        value={typed.isSmall}
        onChange={(isSmall) => put({ isSmall })}
      />
      <TextArea label="经过（可不填）" maxLength={2000} {...bind('story')} />
      <RadioGroup
        name="street"
        legend="在哪个街道出的事"
        columns={3}
        options={STREETS.map(({ officeId, name }) => ({
          value: officeId,
          label: name.replace('街道', ''),
          spoken: name,
        }))}
        value={typed.street}
        onChange={(street) => put({ street })}
        error={errorOf(errors, 'street')}
      />
      <Box className="casework-pair">
        <Field label="社区（可不填）" maxLength={64} {...bind('community')} />
        <Field label="具体在哪里（可不填）" maxLength={200} {...bind('place')} />
      </Box>
    </Block>
  );
}
