import type { IconName } from './shapes';

export interface IconProps {
  name: IconName;
  /** Side in px; 20 unless told. */
  size?: number;
  /** Words for a screen reader; without them the icon is decoration. */
  label?: string;
}

/** Drawings grow with the words of elder mode. */
export const sideOf = (size: number) => `calc(${size}px * var(--icon-scale))`;
