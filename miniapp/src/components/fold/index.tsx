import type { ReactNode } from 'react';
import { Block } from '../block';
import { Box } from '../box';
import { Heading } from '../heading';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import './style.css';

interface FoldProps {
  level: 2 | 3;
  title: string;
  /** What is inside, for who does not open it. */
  note: string;
  isOpen: boolean;
  onTurn: () => void;
  children: ReactNode;
}

/** A part of a long page under its heading, which opens and closes it; what is closed is not there at all. */
export function Fold({ level, title, note, isOpen, onTurn, children }: FoldProps) {
  return (
    <Block className="fold">
      <Heading level={level} look="plain">
        <Pressable className="fold-head" expanded={isOpen} onPress={onTurn}>
          <Box as="span" className="fold-words">
            <Box as="span" className="fold-title">
              {title}
            </Box>
            <Box as="span" className="fold-note">
              {note}
            </Box>
          </Box>
          <Icon name={isOpen ? 'up' : 'down'} size={20} />
        </Pressable>
      </Heading>
      {isOpen && children}
    </Block>
  );
}
