import type { ReactNode } from 'react';

export type FieldType = 'text' | 'tel' | 'idcard' | 'number' | 'code' | 'password';

export interface FieldProps {
  /** Path in the request body, such as `partner.idNumber`: the error list finds the field by it. */
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: FieldType;
  hint?: ReactNode;
  /** What to do, in words; from the schema or the server. */
  error?: string;
  optional?: boolean;
  /** Browser: what it may fill in, such as `tel`, `name`, `one-time-code`. */
  autoComplete?: string;
  maxLength?: number;
  disabled?: boolean;
  onBlur?: () => void;
  /** Beside the input, such as 「获取验证码」. */
  action?: ReactNode;
}

/** Id of the element that takes the focus when the error list is pressed. */
export const fieldId = (name: string) => `field-${name.replace(/[^\w-]/g, '-')}`;
