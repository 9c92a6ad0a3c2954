import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Dials when pressed. */
  phone?: string;
}

export interface FactsProps {
  /** Who has it, by when, next, phone: always these four. */
  items: readonly Fact[];
}
