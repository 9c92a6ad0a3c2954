import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
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
  role: 'radiogroup' | 'group';
  children: ReactNode;
}

function Group({ name, legend, legendHidden, hint, error, role, children }: Frame) {
  const spoken = { 'aria-role': role, 'aria-label': legend };
  return (
    <View className="choices" id={fieldId(name)} {...spoken}>
      {!legendHidden && <View className="choices-legend">{legend}</View>}
      {hint && <View className="field-hint">{hint}</View>}
      {children}
      <FieldError id={`${fieldId(name)}-error`} error={error} />
    </View>
  );
}

interface ChoiceProps<V extends string> {
  kind: 'radio' | 'checkbox';
  option: Option<V>;
  checked: boolean;
  onPick: () => void;
}

function Choice<V extends string>({ kind, option, checked, onPick }: ChoiceProps<V>) {
  const spoken = {
    'aria-role': kind,
    'aria-checked': checked,
    ...(option.disabled ? { 'aria-disabled': true } : {}),
    ...(option.spoken ? { 'aria-label': option.spoken } : {}),
  };
  return (
    <View className={optionClass(option, checked)} onClick={option.disabled ? undefined : onPick} {...spoken}>
      {option.icon && (
        <View className="choice-icon">
          <Icon name={option.icon} size={24} />
        </View>
      )}
      <View className={kind === 'radio' ? 'choice-box choice-round' : 'choice-box'}>
        {checked && <Icon name="check" />}
      </View>
      <View className="choice-words">
        <View className="choice-label">{option.label}</View>
        {option.note && <View className="choice-note">{option.note}</View>}
      </View>
    </View>
  );
}

/** One of several. */
export function RadioGroup<V extends string>({ options, value, onChange, columns, ...frame }: RadioGroupProps<V>) {
  return (
    <Group role="radiogroup" {...frame}>
      {grouped(options).map(({ group, options: members }) => (
        <View key={group ?? ''} className={choicesClass(columns)}>
          {group && <View className="choice-group">{group}</View>}
          {members.map((option) => (
            <Choice
              key={option.value}
              kind="radio"
              option={option}
              checked={option.value === value}
              onPick={() => onChange(option.value)}
            />
          ))}
        </View>
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
    <Group role="group" {...frame}>
      <View className={choicesClass(columns)}>
        {options.map((option) => (
          <Choice
            key={option.value}
            kind="checkbox"
            option={option}
            checked={value.includes(option.value)}
            onPick={() => onChange(toggled(value, option.value))}
          />
        ))}
      </View>
    </Group>
  );
}

/** One tick, such as a consent; it starts empty. */
export function Check({ name, children, checked, onChange, error }: CheckProps) {
  const spoken = { 'aria-role': 'checkbox', 'aria-checked': checked };
  return (
    <View className="check" id={fieldId(name)}>
      <View className={choiceClass(checked && 'choice-on')} onClick={() => onChange(!checked)} {...spoken}>
        <View className="choice-box">{checked && <Icon name="check" />}</View>
        <View className="choice-words">{children}</View>
      </View>
      <FieldError id={`${fieldId(name)}-error`} error={error} />
    </View>
  );
}
