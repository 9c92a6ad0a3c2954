import type { FieldProps } from '../field/props';

export interface PickedFile {
  name: string;
  base64: string;
}

export interface FileFieldProps extends Pick<FieldProps, 'name' | 'label' | 'hint' | 'error' | 'disabled'> {
  /** What is picked, for who comes back to it. */
  value: PickedFile | null;
  onChange: (file: PickedFile | null) => void;
  /** Endings of names, such as `xlsx`. */
  endings: readonly string[];
}
