import type { ReactNode } from 'react';
import { Button } from '../../components/button';

interface ApplyProps {
  look?: 'main' | 'line';
  children: ReactNode;
}

/** The way to apply, open whatever the pre-screen says (3.1). */
export function Apply({ look, children }: ApplyProps) {
  return (
    <Button look={look} to="/relief/start">
      {children}
    </Button>
  );
}
