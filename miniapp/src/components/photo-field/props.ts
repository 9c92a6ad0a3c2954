import type { FileFieldProps } from '../file-field/props';

export interface PhotoFieldProps extends Omit<FileFieldProps, 'endings'> {
  /** The longer side a photo is brought to before it is sent. */
  pixels: number;
}
