import { BASES, RELATIONS } from '@jianghan/shared/relief/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Check, RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Heading } from '../../components/heading';
import { errorOf } from '../../use-command';
import { optionsOf } from './options';
import type { Typed } from './typed';

interface ProxyFormProps {
  typed: Typed;
  put: (changed: Partial<Typed>) => void;
  errors: Parameters<typeof errorOf>[0];
}

/** Who came for the person: how related, and because the person said so or cannot say anything. */
export function ProxyForm({ typed, put, errors }: ProxyFormProps) {
  return (
    <Block padded>
      <Heading level={2} look="plain">
        谁来的
      </Heading>
      <Check name="isByProxy" checked={typed.isByProxy} onChange={(isByProxy) => put({ isByProxy })}>
        本人没来，别人代办（申请人还是本人）
      </Check>
      {typed.isByProxy && (
        <>
          <Box className="casework-pair">
            <Field
              name="proxy.name"
              label="代办人姓名"
              maxLength={50}
              autoComplete="off"
              value={typed.proxyName}
              onChange={(proxyName) => put({ proxyName })}
              error={errorOf(errors, 'proxy.name')}
            />
            <Field
              name="proxy.phone"
              label="代办人手机号（可不填）"
              type="tel"
              maxLength={11}
              autoComplete="off"
              value={typed.proxyPhone}
              onChange={(proxyPhone) => put({ proxyPhone })}
              error={errorOf(errors, 'proxy.phone')}
            />
          </Box>
          <RadioGroup
            name="proxy.relation"
            legend="代办人是申请人的"
            columns={3}
            options={optionsOf(RELATIONS)}
            value={typed.relation}
            onChange={(relation) => put({ relation })}
            error={errorOf(errors, 'proxy.relation')}
          />
          <RadioGroup
            name="proxy.basis"
            legend="凭什么代办"
            columns={2}
            options={optionsOf(BASES)}
            value={typed.basis}
            onChange={(basis) => put({ basis })}
            error={errorOf(errors, 'proxy.basis')}
          />
        </>
      )}
    </Block>
  );
}
