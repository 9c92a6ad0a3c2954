import type { FieldProps } from '../field/props';

export interface WhenFieldProps
  extends Pick<FieldProps, 'name' | 'label' | 'value' | 'onChange' | 'hint' | 'error' | 'disabled'> {
  /** date: `YYYY-MM-DD` · time: `HH:MM` */
  kind: 'date' | 'time';
  /** Earliest and latest that may be picked. */
  from?: string;
  until?: string;
}
