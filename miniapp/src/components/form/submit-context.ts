import { createContext } from 'react';

/** In WeChat a submit button finds its form here; the browser does it by itself. */
export const SubmitContext = createContext<() => void>(() => undefined);
