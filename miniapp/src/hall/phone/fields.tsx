import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { CheckboxGroup, RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Heading } from '../../components/heading';
import type { Typed } from './typed';

interface FieldsProps {
  typed: Typed;
  set: (part: Partial<Typed>) => void;
  error: (field: string) => string | undefined;
}

const ROLES = [
  ['caller', '来电人'],
  ['partner', '对方'],
] as const;

/** Both of them, as they say it; browsers must not offer what was typed for the couple before. */
export function PeopleFields({ typed, set, error }: FieldsProps) {
  return (
    <Box className="hall-pair">
      {ROLES.map(([role, title]) => {
        const person = typed[role];
        const change = (part: Partial<typeof person>) => set({ [role]: { ...person, ...part } });
        return (
          <Box key={role}>
            <Heading level={2}>{title}</Heading>
            <Block padded label={title}>
              <Field
                name={`${role}.name`}
                label={`${title}姓名`}
                value={person.name}
                onChange={(name) => change({ name })}
                error={error(`${role}.name`)}
                autoComplete="off"
                maxLength={50}
              />
              <Field
                name={`${role}.idNumber`}
                label={`${title}身份证号`}
                type="idcard"
                value={person.idNumber}
                onChange={(idNumber) => change({ idNumber })}
                error={error(`${role}.idNumber`)}
                autoComplete="off"
                maxLength={18}
              />
              <Field
                name={`${role}.phone`}
                label={`${title}手机号`}
                type="tel"
                value={person.phone}
                onChange={(phone) => change({ phone })}
                error={error(`${role}.phone`)}
                optional={role === 'partner'}
                autoComplete="off"
                maxLength={11}
              />
            </Block>
          </Box>
        );
      })}
    </Box>
  );
}

const YES_NO = [
  { value: 'yes', label: '要' },
  { value: 'no', label: '不要' },
] as const;

export function WishFields({ typed, set, error }: FieldsProps) {
  return (
    <>
      <RadioGroup
        name="ceremony"
        legend="参加颁证仪式吗（免费）"
        columns={2}
        options={[
          { value: 'yes', label: '参加' },
          { value: 'no', label: '不参加' },
        ]}
        value={typed.ceremony}
        onChange={(ceremony) => set({ ceremony })}
        error={error('ceremony')}
      />
      {typed.ceremony === 'yes' && (
        <Field
          name="guests"
          label="来几位亲友"
          type="number"
          value={typed.guests}
          onChange={(guests) => set({ guests })}
          error={error('guests')}
          maxLength={2}
        />
      )}
      <RadioGroup
        name="counselling"
        legend="要婚前辅导吗（免费，自愿）"
        columns={2}
        options={YES_NO}
        value={typed.counselling}
        onChange={(counselling) => set({ counselling })}
        error={error('counselling')}
      />
      <CheckboxGroup
        name="needs"
        legend="到场要协助吗（选填）"
        options={[
          { value: 'barrier_free', label: '无障碍' },
          { value: 'sign_language', label: '手语' },
          { value: 'ethnic_language', label: '民族语言' },
        ]}
        value={typed.needs}
        onChange={(needs) => set({ needs })}
        error={error('needs')}
      />
    </>
  );
}
