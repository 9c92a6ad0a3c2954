import type { ReactNode } from 'react';
import type { IconName } from '../icon/shapes';

export interface Option<V extends string> {
  value: V;
  label: ReactNode;
  note?: ReactNode;
  /** Drawn before the words, which are then larger; the box stands at the end of the row. */
  icon?: IconName;
  /** It is read but cannot be taken; `note` says why. */
  disabled?: boolean;
  /** Options with one group word stand together under it, such as 上午. */
  group?: string;
  /** Spoken in place of label and note. */
  spoken?: string;
}

interface GroupProps {
  /** Path in the request body: the error list finds the group by it. */
  name: string;
  legend: string;
  /** The legend is only spoken, because a heading says it already. */
  legendHidden?: boolean;
  hint?: ReactNode;
  error?: string;
}

export interface RadioGroupProps<V extends string> extends GroupProps {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  /** Cells in a row instead of whole rows, such as four times. */
  columns?: 2 | 3 | 4;
}

export interface CheckboxGroupProps<V extends string> extends GroupProps {
  options: readonly Option<V>[];
  value: readonly V[];
  /** Cells in a row instead of whole rows. */
  columns?: 2 | 3 | 4;
  onChange: (value: V[]) => void;
}

export interface CheckProps {
  name: string;
  children: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string;
}

/** Options in their order, cut where the group word changes. */
export function grouped<V extends string>(options: readonly Option<V>[]): { group?: string; options: Option<V>[] }[] {
  const groups: { group?: string; options: Option<V>[] }[] = [];
  for (const option of options) {
    const last = groups[groups.length - 1];
    if (last && last.group === option.group) last.options.push(option);
    else groups.push({ group: option.group, options: [option] });
  }
  return groups;
}

export const toggled = <V extends string>(chosen: readonly V[], value: V): V[] =>
  chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];

/** Whole rows, or so many cells in a row. */
export const choicesClass = (columns?: number) => (columns ? `choice-grid choice-grid-${columns}` : 'choice-rows');

export const choiceClass = (...states: (string | false | undefined)[]) =>
  ['choice', ...states].filter(Boolean).join(' ');

export const optionClass = ({ disabled, icon }: Option<string>, on: boolean) =>
  choiceClass(on && 'choice-on', disabled && 'choice-off', icon && 'choice-drawn');
