import type { BoxProps } from './props';

/** A plain container, for layout and for lists. */
export function Box({ as: Element = 'div', role, label, silent, ...rest }: BoxProps) {
  return <Element role={role} aria-label={label} aria-hidden={silent || undefined} {...rest} />;
}
