import type { ReactNode } from 'react';

export interface BlockProps {
  children: ReactNode;
  /** 16 px of room inside; rows bring their own. */
  padded?: boolean;
  /** Rows begin with an icon, so hairlines begin under the words. */
  iconRows?: boolean;
  /** Names the block for a screen reader. */
  label?: string;
  id?: string;
  className?: string;
}

export const blockClass = ({ padded, iconRows, className }: BlockProps) =>
  ['block surface', padded && 'block-padded', iconRows && 'block-icon-rows', className].filter(Boolean).join(' ');
