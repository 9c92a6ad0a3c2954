import type { ReactNode } from 'react';
import type { IconName } from '../icon/shapes';

export interface TimelineItem {
  key: string;
  when: 'past' | 'now' | 'next';
  title: ReactNode;
  /** Who and when, such as 「11月12日 10:03，由您提交」. */
  note?: ReactNode;
  /** A letter or a next step at its event. */
  action?: ReactNode;
}

export interface TimelineProps {
  items: readonly TimelineItem[];
  label: string;
}

export const DOT = { past: 'done', now: 'contrast', next: 'circle' } as const satisfies Record<string, IconName>;
export const WHEN = { past: '已完成', now: '现在', next: '接下来' } as const;
