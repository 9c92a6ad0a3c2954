import { stepUpStaff } from '@jianghan/shared/staff/contract';
import { useEffect, useRef, useState } from 'react';
import { updateStaff, useStaff } from '../../staff-session';
import { errorOf, useCommand } from '../../use-command';
import { Button } from '../button';
import { Errors } from '../errors';
import { Field } from '../field';
import { Form } from '../form';
import { Notice } from '../notice';
import { Paragraph } from '../text';
import './style.css';

const TITLE = 'step-up-title';
/** Of its own: the page below may ask for a code too. */
const FIELD = 'step-up-code';

const WRONG = ['动态码不对，或者刚刚用过；请等换一个新的再填'];

/** Stands ready on every page of the staff: a sensitive act waits here for a fresh code and then goes on by itself. */
export function StepUpSheet() {
  const goOn = useStaff((at) => at.goOn);
  useEffect(() => {
    useStaff.setState(({ sheets }) => ({ sheets: sheets + 1 }));
    return () => {
      useStaff.getState().goOn?.(false);
      useStaff.setState(({ sheets }) => ({ sheets: sheets - 1 }));
    };
  }, []);
  return goOn && <Sheet goOn={goOn} />;
}

function Sheet({ goOn }: { goOn: (proved: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [code, setCode] = useState('');
  const proving = useCommand(stepUpStaff);
  useEffect(() => dialog.current?.showModal(), []);
  const prove = async () => {
    const me = await proving.run({ body: { code } });
    if (me === undefined) return;
    updateStaff(me);
    goOn(true);
  };
  const { problem } = proving;
  const told = problem?.code === 'totp_wrong' ? WRONG : proving.errors.map(({ message }) => message);
  const errors = told.map((message) => ({ field: FIELD, message }));
  return (
    <dialog ref={dialog} className="step-up-sheet" aria-labelledby={TITLE} onCancel={() => goOn(false)}>
      <h2 id={TITLE} className="step-up-title">
        请再确认一次是您本人
      </h2>
      <Errors errors={errors} attempt={proving.attempt} />
      {problem && errors.length === 0 && (
        <Notice tone="danger" title={problem.title} urgent>
          <Paragraph size="second">{problem.detail}</Paragraph>
        </Notice>
      )}
      <Form onSubmit={() => void prove()}>
        <Field
          name={FIELD}
          label="动态码"
          type="code"
          hint="验证器里现在的 6 位数字，五分钟内不用再填"
          autoComplete="one-time-code"
          value={code}
          onChange={(typed) => setCode(typed.replace(/\D/g, '').slice(0, 6))}
          error={errorOf(errors, FIELD)}
        />
        <div className="step-up-actions">
          <Button submit busy={proving.busy} busyText="正在核对">
            确认是本人
          </Button>
          <Button look="text" onPress={() => goOn(false)}>
            先不做
          </Button>
        </div>
      </Form>
    </dialog>
  );
}
