import type { FieldProps } from '../field/props';

export interface TextAreaProps
  extends Pick<FieldProps, 'name' | 'label' | 'value' | 'onChange' | 'hint' | 'error' | 'maxLength' | 'disabled'> {
  /** Lines to begin with. */
  rows?: number;
}
