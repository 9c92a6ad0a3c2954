import type { ReactNode } from 'react';
import type { IconName } from '../icon/shapes';

export type TagTone = 'done' | 'warn' | 'danger' | 'blue' | 'green' | 'rose' | 'quiet';

export interface TagProps {
  children: ReactNode;
  tone: TagTone;
  /** Never colour alone: the tone brings its sign unless another is given. */
  icon?: IconName;
}

const SIGN = {
  done: 'done',
  warn: 'warning',
  danger: 'warning',
  blue: 'clock',
  green: 'done',
  rose: 'clock',
  quiet: 'circle',
} as const satisfies Record<TagTone, IconName>;

export const signOf = ({ tone, icon }: TagProps): IconName => icon ?? SIGN[tone];
