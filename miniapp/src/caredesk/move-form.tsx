import type { FieldError } from '@jianghan/shared/refusal';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { RadioGroup } from '../components/choice';
import { Errors } from '../components/errors';
import { Field } from '../components/field';
import { Form } from '../components/form';
import { Heading } from '../components/heading';
import { Paragraph } from '../components/text';
import { TextArea } from '../components/text-area';
import type { Problem } from '../problem';
import { errorOf } from '../use-command';
import type { MoveField, Typed } from './fields';
import { CaredeskProblem } from './problem';

interface Running {
  busy: boolean;
  problem: Problem | undefined;
  errors: readonly FieldError[];
  attempt: number;
}

interface MoveFormProps {
  button: string;
  fields: readonly MoveField[];
  /** Before the name of each field in the body, such as `move.input.`. */
  path?: string;
  running: Running;
  typed: Typed;
  onTyped: (typed: Typed) => void;
  onSend: () => void;
  onCancel: () => void;
  onOvertaken: () => void;
}

/** One step with what it asks for. What is typed stays when it is refused. */
export function MoveForm(props: MoveFormProps) {
  const { button, fields, path = 'move.input.', running, typed, onTyped, onSend, onCancel, onOvertaken } = props;
  return (
    <Form label={button} onSubmit={onSend}>
      <Heading level={3}>{button}</Heading>
      <Errors errors={running.errors} attempt={running.attempt} />
      <CaredeskProblem of={running.problem} onOvertaken={onOvertaken} />
      {fields.length === 0 && (
        <Paragraph size="second" tone="quiet">
          这一步不用填什么，记下就生效，会告诉家属。
        </Paragraph>
      )}
      {fields.map((field) => (
        <One
          key={field.name}
          field={field}
          name={`${path}${field.name}`}
          value={typed[field.name] ?? ''}
          onChange={(value) => onTyped({ ...typed, [field.name]: value })}
          error={errorOf(running.errors, `${path}${field.name}`)}
        />
      ))}
      <Box className="caredesk-steps">
        <Button submit busy={running.busy} busyText="正在记下">
          {button}
        </Button>
        <Button look="text" onPress={onCancel}>
          先不办
        </Button>
      </Box>
    </Form>
  );
}

interface OneProps {
  field: MoveField;
  name: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

function One({ field, ...bound }: OneProps) {
  if (field.kind === 'choice') {
    const options = field.options.map((label, at) => ({ value: String(at + field.from), label }));
    return <RadioGroup legend={field.label} options={options} {...bound} />;
  }
  const label = field.optional ? `${field.label}（可不填）` : field.label;
  if (field.kind === 'line') return <Field label={label} hint={field.hint} maxLength={field.most} {...bound} />;
  return <TextArea label={label} hint={field.hint} maxLength={field.most} {...bound} />;
}
