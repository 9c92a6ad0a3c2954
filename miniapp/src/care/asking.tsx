import type { FieldError } from '@jianghan/shared/refusal';
import { type ReactNode, useEffect, useState } from 'react';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Errors } from '../components/errors';
import { Page } from '../components/page';
import { Review } from '../components/review';
import type { Answer } from '../components/review/props';
import { Paragraph } from '../components/text';
import { bringIntoView } from '../scroll';
import { useTheme } from '../theme/theme';
import type { Command } from '../use-command';
import { ProblemNotice } from './problem-notice';
import { type Form, typeIn, useTyped } from './typed';
import './style.css';

/** Something asked on a screen of its own in elder mode. */
export interface Question {
  /** Paths in the request that it answers. */
  fields: readonly string[];
  show: (errors: readonly FieldError[]) => ReactNode;
  answers: readonly Answer[];
}

interface Props {
  form: Form;
  title: string;
  lead: string;
  phone: string;
  fallback: string;
  questions: readonly Question[];
  /** What is missing now. */
  missing: readonly FieldError[];
  command: Pick<Command<never>, 'busy' | 'problem' | 'errors' | 'attempt'>;
  onSend: () => void;
  button: string;
  /** With what stopped it: what can be done at once. */
  rescue?: ReactNode;
  /** Above the button of the last screen. */
  fine?: ReactNode;
}

const isOf = ({ fields }: Question, { field }: FieldError) =>
  fields.some((own) => field === own || field.startsWith(`${own}.`));

/** The screens: one question each in elder mode, all of them on one otherwise, and last what is to be checked. */
function useScreens({ form, questions, missing, command }: Props) {
  const { elder } = useTheme();
  const groups = elder ? questions.map((question) => [question]) : [questions];
  const kept = useTyped(({ screens }) => screens[form] ?? 0);
  const at = Math.min(kept, groups.length);
  const [told, setTold] = useState<{ fields: readonly string[]; count: number }>({ fields: [], count: 0 });
  const go = (screen: number) => {
    typeIn({ screens: { ...useTyped.getState().screens, [form]: screen } });
    setTold(({ count }) => ({ fields: [], count }));
    bringIntoView('care-top');
  };
  const { attempt, errors: sent } = command;
  const first = sent[0];
  const home = first === undefined ? -1 : groups.findIndex((group) => group.some((question) => isOf(question, first)));
  useEffect(() => {
    if (attempt > 0 && home >= 0) typeIn({ screens: { ...useTyped.getState().screens, [form]: home } });
  }, [attempt, home, form]);
  const shown = groups[at] ?? [];
  const own = (errors: readonly FieldError[]) => errors.filter((error) => shown.some((one) => isOf(one, error)));
  const next = () => {
    const wrong = own(missing);
    if (wrong.length === 0) return go(at + 1);
    setTold(({ count }) => ({ fields: wrong.map(({ field }) => field), count: count + 1 }));
  };
  const still = own(missing).filter(({ field }) => told.fields.includes(field));
  const errors = still.length > 0 ? still : own(sent);
  return { at, last: groups.length, shown, errors, attempt: told.count + attempt, next, go, elder };
}

/** A form that is filled in, looked over and sent; nothing typed is lost on the way. */
export function Asking(props: Props) {
  const { title, lead, phone, fallback, questions, command, onSend, button, rescue, fine, missing } = props;
  const { at, last, shown, errors, attempt, next, go, elder } = useScreens(props);
  const isReview = at === last;
  const send = () => {
    const open = questions.findIndex((question) => missing.some((error) => isOf(question, error)));
    if (open >= 0) return go(elder ? open : 0);
    onSend();
  };
  return (
    <Page
      title={isReview ? '核对' : title}
      fallback={fallback}
      phone={phone}
      onSubmit={isReview ? send : next}
      bar={
        <Button submit busy={command.busy} busyText="正在送出，请别关闭">
          {isReview ? button : '下一步'}
        </Button>
      }
    >
      <Box id="care-top">
        <Paragraph tone="quiet">
          {isReview ? '看一遍，对的就送出。' : at === 0 ? lead : `第 ${at + 1} 步，共 ${last} 步`}
        </Paragraph>
      </Box>
      <Errors errors={errors} attempt={attempt} />
      <ProblemNotice problem={command.problem} phone={phone}>
        {rescue}
      </ProblemNotice>
      {shown.map((question) => (
        <Box key={question.fields[0]}>{question.show(errors)}</Box>
      ))}
      {isReview && <ToCheck questions={questions} elder={elder} onEdit={go} />}
      {isReview && fine}
      {at > 0 && (
        <Button look="text" onPress={() => go(at - 1)}>
          上一步
        </Button>
      )}
    </Page>
  );
}

interface CheckProps {
  questions: readonly Question[];
  elder: boolean;
  onEdit: (screen: number) => void;
}

/** What was answered on one screen stands together, with one way back to it. */
function ToCheck({ questions, elder, onEdit }: CheckProps) {
  if (!elder) return <Answered title="您填的" questions={questions} onEdit={() => onEdit(0)} />;
  return (
    <>
      {questions.map((question, place) => (
        <Answered
          key={question.fields[0]}
          title={`第 ${place + 1} 步`}
          questions={[question]}
          onEdit={() => onEdit(place)}
        />
      ))}
    </>
  );
}

interface AnsweredProps {
  title: string;
  questions: readonly Question[];
  onEdit: () => void;
}

function Answered({ title, questions, onEdit }: AnsweredProps) {
  const items = questions.flatMap(({ answers }) => answers);
  return (
    <Review
      title={title}
      items={items}
      action={
        <Button look="text" small label={`修改${title}`} onPress={onEdit}>
          修改
        </Button>
      }
    />
  );
}
