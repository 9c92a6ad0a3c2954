import type { AbilityResult } from '@jianghan/shared/care/schemas';
import { LEVELS } from '@jianghan/shared/eldercare/self-check';
import { getReliefPlaces } from '@jianghan/shared/relief/contract-apply';
import { HOTLINE } from '../../call-phone';
import { Check } from '../../components/choice';
import { Review } from '../../components/review';
import { TextArea } from '../../components/text-area';
import { CONSENT_TEXTS } from '../../consent-texts';
import { errorOf } from '../../use-command';
import { useRemote } from '../../use-remote';
import { Asking, type Question } from '../asking';
import { contactQuestion } from '../contact';
import { Done } from '../done';
import { Street, streetName } from '../street';
import { type Typed, typeIn } from '../typed';
import { useAsk } from './use-ask';

const streetQuestion = (typed: Typed): Question => ({
  fields: ['street'],
  answers: [{ question: '问哪个街道', answer: streetName(typed.street) }],
  show: (errors) => <Street name="street" legend="问哪个街道的顾问" typed={typed} errors={errors} />,
});

const textQuestion = (typed: Typed): Question => ({
  fields: ['text'],
  answers: [{ question: '想问的', answer: typed.question }],
  show: (errors) => (
    <TextArea
      name="text"
      label="想问什么"
      hint="例如：父亲出院后谁能上门"
      value={typed.question}
      onChange={(question) => typeIn({ question })}
      error={errorOf(errors, 'text')}
      maxLength={1000}
      rows={5}
    />
  ),
});

interface AlongProps {
  result: AbilityResult;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** What goes along, to whom and for how long; left empty, the question is asked all the same. */
function Along({ result, checked, onChange }: AlongProps) {
  const level = LEVELS.find((each) => each.level === result.level);
  const { title, agree, points } = CONSENT_TEXTS.ability;
  return (
    <>
      <Review
        title={title}
        items={[{ question: '自评结果', answer: `${level?.text}，${result.score} 分` }, ...points]}
      />
      <Check name="ability" checked={checked} onChange={onChange}>
        {agree}
      </Check>
    </>
  );
}

/** A question to the adviser of a street. */
export default function Ask() {
  const { typed, result, isAlong, setAlong, errors, send, command, opened } = useAsk();
  const { data } = useRemote(getReliefPlaces, {});
  const phone = data?.streets.find(({ officeId }) => officeId === typed.street)?.phone ?? HOTLINE;
  if (opened) {
    const now = '养老顾问会打电话，或在这里答复。有了答复，“进度”里能看到。';
    return <Done opened={opened} title="问题送到了" now={now} bring="不用准备什么，留意电话" />;
  }
  return (
    <Asking
      form="ask"
      title="问养老顾问"
      lead="顾问会打电话，或在这里答复，不收费。"
      phone={phone}
      fallback="/eldercare/find"
      questions={[streetQuestion(typed), textQuestion(typed), contactQuestion(typed)]}
      missing={errors}
      command={command}
      onSend={() => void send()}
      button="送给顾问"
      fine={result && <Along result={result} checked={isAlong} onChange={setAlong} />}
    />
  );
}
