import type { Draft } from '@jianghan/shared/marriage/schemas';
import { Button } from '../../components/button';
import { Review } from '../../components/review';
import { ProblemNotice } from '../problem-notice';
import { sayCategory, sayWishes } from '../words';
import { useReveal } from './use-review';

const PEOPLE = '/marriage/people?back=review';

/** Masked until the person asks to see what was typed. */
export function BothPeople({ draft }: { draft: Draft }) {
  const { shown, show, hide, busy, problem } = useReveal();
  const own = shown?.own ?? draft.own;
  const partner = shown?.partner ?? draft.partner;
  return (
    <>
      <ProblemNotice problem={problem} />
      <Review
        title="您"
        editAt={PEOPLE}
        items={[...aboutPerson(own), { question: '类别', answer: sayCategory(draft.own.category) }]}
        action={
          <Button look="text" onPress={shown ? hide : show} busy={busy}>
            {shown ? '收起完整信息' : '显示完整信息'}
          </Button>
        }
      />
      {partner && (
        <Review
          title="对方"
          editAt={PEOPLE}
          items={[...aboutPerson(partner), { question: '类别', answer: sayCategory(draft.partner?.category ?? null) }]}
        />
      )}
    </>
  );
}

function aboutPerson({ name, idNumber, phone }: { name: string; idNumber: string; phone: string | null }) {
  return [
    { question: '姓名', answer: name },
    { question: '身份证', answer: idNumber },
    { question: '手机', answer: phone ?? '没有填' },
  ];
}

export function Wishes({ draft, guestsMax }: { draft: Draft; guestsMax: number | undefined }) {
  const { ceremony, counselling, needs } = sayWishes(draft);
  return (
    <Review
      title="领证那天"
      editAt={PEOPLE}
      items={[
        { question: '颁证仪式', answer: ceremony, note: sayGuests(draft, guestsMax) },
        { question: '婚前辅导', answer: counselling },
        { question: '到场协助', answer: needs },
      ]}
    />
  );
}

function sayGuests({ ceremony }: Draft, guestsMax: number | undefined): string {
  return ceremony === 'yes' && guestsMax ? `免费，自愿，最多 ${guestsMax} 位` : '免费，自愿';
}
