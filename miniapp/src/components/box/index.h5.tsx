import type { BoxProps } from './props';

/** A plain container, for layout and for lists. */
export function Box({ as: Element = 'div', role, label, scrolls, silent, ...rest }: BoxProps) {
  const reached = scrolls ? { role: 'region', tabIndex: 0 } : {};
  return <Element role={role} aria-label={label} aria-hidden={silent || undefined} {...reached} {...rest} />;
}
