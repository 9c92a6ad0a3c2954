import type { ReactNode } from 'react';

export interface Answer {
  question: string;
  answer: ReactNode;
  note?: ReactNode;
}

export interface ReviewProps {
  title: string;
  items: readonly Answer[];
  /** Where the answers are changed; the page there returns to this one. */
  editAt?: string;
  /** Beside the title, such as 「显示完整信息」. */
  action?: ReactNode;
}
