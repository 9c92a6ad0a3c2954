import type { ReactNode } from 'react';

export interface FormProps {
  children: ReactNode;
  onSubmit: () => void;
  /** Names the form for a screen reader. */
  label?: string;
}
