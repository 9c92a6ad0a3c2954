import { View } from '@tarojs/components';
import type { BoxProps } from './props';

/** A plain container, for layout and for lists. */
export function Box({ as: _element, role, label, silent, ...rest }: BoxProps) {
  const spoken = {
    ...(role ? { 'aria-role': role } : {}),
    ...(label ? { 'aria-label': label } : {}),
    ...(silent ? { 'aria-hidden': true } : {}),
  };
  return <View {...spoken} {...rest} />;
}
