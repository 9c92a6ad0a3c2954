import type { ReactNode } from 'react';
import type { FieldFrameProps } from '../field-frame/props';

export type FieldType = 'text' | 'tel' | 'idcard' | 'number' | 'code' | 'password';

export interface FieldProps extends Omit<FieldFrameProps, 'children'> {
  value: string;
  onChange: (value: string) => void;
  type?: FieldType;
  /** Browser: what it may fill in, such as `tel`, `name`, `one-time-code`. */
  autoComplete?: string;
  maxLength?: number;
  disabled?: boolean;
  onBlur?: () => void;
  /** Beside the input, such as 「获取验证码」. */
  action?: ReactNode;
}
