import type { PropsWithChildren } from 'react';
import { z } from 'zod';
import './theme/tokens.css';
import './theme/base';

// Without this the schema library probes `new Function`, which the content security policy refuses.
z.config({ jitless: true });

export default function App({ children }: PropsWithChildren) {
  return children;
}
