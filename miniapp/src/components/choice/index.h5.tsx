import { type ReactNode, useId } from 'react';
import { FieldError } from '../field-error';
import { fieldId } from '../field-frame/props';
import { Icon } from '../icon';
import {
  type CheckboxGroupProps,
  type CheckProps,
  choiceClass,
  choicesClass,
  grouped,
  type Option,
  optionClass,
  type RadioGroupProps,
  toggled,
} from './props';
import './style.css';

interface Frame {
  name: string;
  legend: string;
  legendHidden?: boolean;
  hint?: ReactNode;
  error?: string;
  children: ReactNode;
}

function Group({ name, legend, legendHidden, hint, error, children }: Frame) {
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className="choices" aria-describedby={described || undefined}>
      <legend className={legendHidden ? 'spoken' : 'choices-legend'}>{legend}</legend>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

interface ChoiceProps<V extends string> {
  kind: 'radio' | 'checkbox';
  option: Option<V>;
  groupName: string;
  checked: boolean;
  onPick: () => void;
  id?: string;
}

function Choice<V extends string>({ kind, option, groupName, checked, onPick, id }: ChoiceProps<V>) {
  return (
    <label className={optionClass(option, checked)}>
      <input
        className="choice-native"
        type={kind}
        id={id}
        name={groupName}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        aria-label={option.spoken}
        onChange={() => !option.disabled && onPick()}
      />
      {option.icon && (
        <span className="choice-icon">
          <Icon name={option.icon} size={24} />
        </span>
      )}
      <span className={kind === 'radio' ? 'choice-box choice-round' : 'choice-box'} aria-hidden>
        {checked && <Icon name="check" />}
      </span>
      <span className="choice-words">
        <span className="choice-label">{option.label}</span>
        {option.note && <span className="choice-note">{option.note}</span>}
      </span>
    </label>
  );
}

/** One of several; arrow keys move within it. */
export function RadioGroup<V extends string>({ options, value, onChange, columns, ...frame }: RadioGroupProps<V>) {
  const groupName = useId();
  const target = options.find((option) => option.value === value) ?? options.find((option) => !option.disabled);
  return (
    <Group {...frame}>
      {grouped(options).map(({ group, options: members }) => (
        <div key={group ?? ''} className={choicesClass(columns)}>
          {group && <p className="choice-group">{group}</p>}
          {members.map((option) => (
            <Choice
              key={option.value}
              kind="radio"
              option={option}
              groupName={groupName}
              checked={option.value === value}
              onPick={() => onChange(option.value)}
              id={option === target ? fieldId(frame.name) : undefined}
            />
          ))}
        </div>
      ))}
    </Group>
  );
}

/** Any of several. */
export function CheckboxGroup<V extends string>({
  options,
  value,
  onChange,
  columns,
  ...frame
}: CheckboxGroupProps<V>) {
  return (
    <Group {...frame}>
      <div className={choicesClass(columns)}>
        {options.map((option, at) => (
          <Choice
            key={option.value}
            kind="checkbox"
            option={option}
            groupName={frame.name}
            checked={value.includes(option.value)}
            onPick={() => onChange(toggled(value, option.value))}
            id={at === 0 ? fieldId(frame.name) : undefined}
          />
        ))}
      </div>
    </Group>
  );
}

/** One tick, such as a consent; it starts empty. */
export function Check({ name, children, checked, onChange, error }: CheckProps) {
  const id = fieldId(name);
  return (
    <div className="check">
      <label className={choiceClass(checked && 'choice-on')}>
        <input
          className="choice-native"
          type="checkbox"
          id={id}
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={() => onChange(!checked)}
        />
        <span className="choice-box" aria-hidden>
          {checked && <Icon name="check" />}
        </span>
        <span className="choice-words">{children}</span>
      </label>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
