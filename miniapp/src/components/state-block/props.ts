import type { ReactNode } from 'react';
import type { IconName } from '../icon/shapes';

interface Step {
  text: string;
  /** A plain address, or what to do. */
  to?: string;
  onPress?: () => void;
}

export interface EmptyProps {
  title: string;
  children?: ReactNode;
  icon?: IconName;
  /** The next sensible step. */
  step?: Step;
}

export interface FailedProps {
  title?: string;
  children?: ReactNode;
  onRetry: () => void;
}
