import type { ReactNode } from 'react';
import type { IconName } from '../icon/shapes';

export interface SwitchRowProps {
  title: string;
  note?: ReactNode;
  icon?: IconName;
  checked: boolean;
  onChange: (checked: boolean) => void;
}
