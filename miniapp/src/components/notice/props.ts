import type { ReactNode } from 'react';

export interface NoticeProps {
  tone?: 'warn' | 'danger' | 'blue' | 'done';
  title?: ReactNode;
  children?: ReactNode;
  /** Spoken as soon as it appears, for what went wrong or changed. */
  urgent?: boolean;
}

export const NOTICE_SIGN = { warn: 'warning', danger: 'warning', blue: 'info', done: 'done' } as const;
