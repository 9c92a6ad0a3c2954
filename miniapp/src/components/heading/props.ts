import type { ReactNode } from 'react';

export interface HeadingProps {
  children: ReactNode;
  /** 1 once on a page; levels follow one another. */
  level: 1 | 2 | 3;
  /** display 28, title 22, section 17 with room above, plain 17. By level unless told. */
  look?: 'display' | 'title' | 'section' | 'plain';
  id?: string;
  /** A quiet word at the right, such as 「3 件」. */
  aside?: ReactNode;
}

const LOOK = { 1: 'display', 2: 'section', 3: 'plain' } as const;

export const headingClass = ({ level, look }: HeadingProps) => `heading heading-${look ?? LOOK[level]}`;
