import type { ReactNode } from 'react';

export type Tone = 'ink' | 'quiet' | 'brand' | 'rose' | 'blue' | 'green' | 'warn' | 'danger' | 'done';

export interface TextProps {
  children: ReactNode;
  /** Body 17, second 15, small 13; in elder mode never below 24. */
  size?: 'body' | 'second' | 'small';
  tone?: Tone;
  strong?: boolean;
  /** Digits of one width, for numbers that stand below each other. */
  digits?: boolean;
  id?: string;
  className?: string;
}

export function textClass({ size, tone, strong, digits, className }: TextProps): string {
  const type = size && (strong ? `text-${size}-strong` : `text-${size}`);
  return [type, !size && strong && 'text-strong', tone && `tone-${tone}`, digits && 'text-digits', className]
    .filter(Boolean)
    .join(' ');
}
