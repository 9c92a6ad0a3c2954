import type { ReactNode } from 'react';
import { HOTLINE } from '../../call-phone';
import { Button } from '../../components/button';
import { EVERY_URL } from '../../pages';

const RELIEF = '/relief/start';

interface ApplyProps {
  look?: 'main' | 'line';
  children: ReactNode;
}

/** The way to apply, open whatever the pre-screen says (3.1). */
export function Apply({ look, children }: ApplyProps) {
  if (EVERY_URL.includes(RELIEF)) {
    return (
      <Button look={look} to={RELIEF}>
        {children}
      </Button>
    );
  }
  return (
    <Button look={look} icon="phone" phone={HOTLINE}>
      {children}
    </Button>
  );
}
