import type { ReactNode } from 'react';

export interface PressableProps {
  children: ReactNode;
  onPress: () => void;
  className?: string;
  id?: string;
  /** Spoken in place of the content. */
  label?: string;
  /** For something that is on or off, such as a chosen day. */
  pressed?: boolean;
  /** For what shows more below when pressed. */
  expanded?: boolean;
  /** It can be reached and read, but does nothing. */
  disabled?: boolean;
}
