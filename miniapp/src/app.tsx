import { usePageNotFound } from '@tarojs/taro';
import { type PropsWithChildren, useEffect } from 'react';
import { z } from 'zod';
import { replaceWith } from './navigate';
import { followNetwork } from './network';
import { followPrivacyQuestions } from './privacy-authorization';
import { startSession } from './session';
import './theme/tokens.css';
import './theme/base';

// Without this the schema library probes `new Function`, which the content security policy refuses.
z.config({ jitless: true });

export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    followNetwork();
    followPrivacyQuestions();
    void startSession();
  }, []);
  // An old link or a slip in the address leads home, where every way begins.
  usePageNotFound(() => replaceWith('/'));
  return children;
}
