import type { ReactNode } from 'react';
import { Box } from '../box';
import { Pressable } from '../pressable';
import './style.css';

interface ChipsProps {
  /** What is chosen by them. */
  label: string;
  children: ReactNode;
}

/** Filters in a row, one of which is on. */
export function Chips({ label, children }: ChipsProps) {
  return (
    <Box role="group" label={label} className="chips">
      {children}
    </Box>
  );
}

interface ChipProps {
  /** With its count in words. */
  children: string;
  isOn: boolean;
  /** Nothing is behind it; it stays where it is. */
  isEmpty?: boolean;
  onPress: () => void;
}

export function Chip({ children, isOn, isEmpty, onPress }: ChipProps) {
  const looks = ['chip', isOn && 'chip-on', isEmpty && 'chip-empty'].filter(Boolean).join(' ');
  return (
    <Pressable className={looks} pressed={isOn} onPress={onPress}>
      {children}
    </Pressable>
  );
}
