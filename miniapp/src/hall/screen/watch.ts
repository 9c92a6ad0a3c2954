import type { Screen } from '@jianghan/shared/hall/schemas';

/** ended: the session of whoever opened the screen is over, and only a sign-in brings it back. */
export type WatchState = 'live' | 'lost' | 'ended';

/** Hears of every change of the screen until the answer is called. */
export type WatchScreen = (
  officeId: string,
  hear: { onScreen: (screen: Screen) => void; onState: (state: WatchState) => void },
) => () => void;
