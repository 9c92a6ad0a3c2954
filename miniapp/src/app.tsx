import { type PropsWithChildren, useEffect } from 'react';
import { z } from 'zod';
import { followNetwork } from './network';
import { startSession } from './session';
import './theme/tokens.css';
import './theme/base';

// Without this the schema library probes `new Function`, which the content security policy refuses.
z.config({ jitless: true });

export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    followNetwork();
    void startSession();
  }, []);
  return children;
}
