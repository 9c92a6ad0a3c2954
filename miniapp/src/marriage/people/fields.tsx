import type { Category } from '@jianghan/shared/marriage/schemas';
import { CheckboxGroup, RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { errorOf } from '../../use-command';
import { CATEGORIES, NEEDS } from '../words';
import type { PartnerAnswers } from './answers';
import type { People } from './use-people';

interface Asked {
  people: People;
  /** The page's heading asks already. */
  alone?: boolean;
}

interface CategoryProps extends Asked {
  name: 'ownCategory' | 'partner.category';
  legend: string;
  value: Category | null;
  onChange: (value: Category) => void;
}

function CategoryChoice({ people, alone, name, legend, value, onChange }: CategoryProps) {
  return (
    <RadioGroup
      name={name}
      legend={legend}
      legendHidden={alone}
      columns={alone ? undefined : 3}
      options={CATEGORIES}
      value={value}
      onChange={onChange}
      error={errorOf(people.errors, name)}
    />
  );
}

export function OwnCategory({ people, alone }: Asked) {
  return (
    <CategoryChoice
      people={people}
      alone={alone}
      name="ownCategory"
      legend="您是哪里的居民"
      value={people.answers.ownCategory}
      onChange={(ownCategory) => people.change({ ownCategory })}
    />
  );
}

interface AboutPartner extends Asked {
  partner: PartnerAnswers;
}

const changePartner = ({ people, partner }: AboutPartner) => {
  return (change: Partial<PartnerAnswers>) => people.change({ partner: { ...partner, ...change } });
};

export function PartnerCategory(props: AboutPartner) {
  const { people, partner, alone } = props;
  return (
    <CategoryChoice
      people={people}
      alone={alone}
      name="partner.category"
      legend="对方是哪里的居民"
      value={partner.category}
      onChange={(category) => changePartner(props)({ category })}
    />
  );
}

export function PartnerName(props: AboutPartner) {
  return (
    <Field
      name="partner.name"
      label="对方姓名"
      hint="和身份证上一样"
      autoComplete="off"
      maxLength={50}
      value={props.partner.name}
      onChange={(name) => changePartner(props)({ name })}
      error={errorOf(props.people.errors, 'partner.name')}
    />
  );
}

export function PartnerNumber(props: AboutPartner) {
  return (
    <Field
      name="partner.idNumber"
      label="对方身份证号"
      type="idcard"
      hint="18 位，最后一位可能是 X"
      autoComplete="off"
      maxLength={18}
      value={props.partner.idNumber}
      onChange={(idNumber) => changePartner(props)({ idNumber })}
      error={errorOf(props.people.errors, 'partner.idNumber')}
    />
  );
}

export function PartnerPhone(props: AboutPartner) {
  return (
    <Field
      name="partner.phone"
      label="对方手机号"
      type="tel"
      optional
      hint="登记处有事时联系用"
      autoComplete="off"
      maxLength={11}
      value={props.partner.phone}
      onChange={(phone) => changePartner(props)({ phone })}
      error={errorOf(props.people.errors, 'partner.phone')}
    />
  );
}

export function Ceremony({ people, alone }: Asked) {
  return (
    <RadioGroup
      name="ceremony"
      legend="参加颁证仪式吗"
      legendHidden={alone}
      hint="领证那天由颁证员当众颁发。免费，自愿。"
      columns={alone ? undefined : 2}
      options={[
        { value: 'yes', label: '参加' },
        { value: 'no', label: '不参加' },
      ]}
      value={people.answers.ceremony}
      onChange={(ceremony) => people.change({ ceremony })}
      error={errorOf(people.errors, 'ceremony')}
    />
  );
}

export function Guests({ people, alone, guestsMax }: Asked & { guestsMax: number }) {
  const { guests } = people.answers;
  return (
    <RadioGroup
      name="guests"
      legend="来几位亲友"
      legendHidden={alone}
      hint={`除了你们两位，最多 ${guestsMax} 位`}
      columns={4}
      options={Array.from({ length: guestsMax + 1 }, (_, count) => ({ value: String(count), label: `${count} 位` }))}
      value={guests === null ? null : String(guests)}
      onChange={(count) => people.change({ guests: Number(count) })}
      error={errorOf(people.errors, 'guests')}
    />
  );
}

export function Counselling({ people, alone }: Asked) {
  return (
    <RadioGroup
      name="counselling"
      legend="需要婚前辅导吗"
      legendHidden={alone}
      hint="由婚姻家庭辅导员和两人谈谈。免费，自愿，不影响领证。"
      columns={alone ? undefined : 2}
      options={[
        { value: 'yes', label: '需要' },
        { value: 'no', label: '不需要' },
      ]}
      value={people.answers.counselling}
      onChange={(counselling) => people.change({ counselling })}
      error={errorOf(people.errors, 'counselling')}
    />
  );
}

export function Needs({ people, alone }: Asked) {
  return (
    <CheckboxGroup
      name="needs"
      legend="到场要人帮忙吗（选填）"
      legendHidden={alone}
      hint={alone ? '不需要就不用选' : undefined}
      options={NEEDS}
      value={people.answers.needs}
      onChange={(needs) => people.change({ needs })}
      error={errorOf(people.errors, 'needs')}
    />
  );
}
