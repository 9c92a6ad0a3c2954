import type { Screen } from '@jianghan/shared/hall/schemas';

/** Hears of every change of the screen until the answer is called. */
export type WatchScreen = (
  officeId: string,
  hear: { onScreen: (screen: Screen) => void; onState: (state: 'live' | 'lost') => void },
) => () => void;
