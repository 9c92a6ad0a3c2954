import type { ReactNode } from 'react';
import type { IconName } from '../icon/shapes';
import type { Tone } from '../text/props';

export interface RowProps {
  title: ReactNode;
  note?: ReactNode;
  /** Shown at the right, before the chevron. */
  value?: ReactNode;
  icon?: IconName;
  /** Draws the icon in its service's tint, 44 px. */
  mark?: 'rose' | 'blue' | 'green' | 'quiet';
  iconTone?: Tone;
  /** A plain address: the row leads there. */
  to?: string;
  /** Dials when pressed. */
  phone?: string;
  /** Browser only: address of a file that is downloaded. */
  file?: string;
  onPress?: () => void;
  /** Service rows on the home page: the title in bold. */
  strong?: boolean;
}

export const rowLeads = ({ to, phone, file, onPress }: RowProps) => Boolean(to || phone || file || onPress);
