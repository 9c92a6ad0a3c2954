import type { ReactNode } from 'react';
import { Alarm } from '../../components/alarm';
import { Box } from '../../components/box';
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

/** As soon as somebody says that there is danger: whom to call, and help without any more questions (2.3). */
export function InDanger() {
  return (
    <Box className="prescreen-danger">
      <Alarm urgent>
        <Apply look="line">不答题，先求助</Apply>
      </Alarm>
    </Box>
  );
}
