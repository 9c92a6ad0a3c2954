import { getScreen } from '@jianghan/shared/hall/contract';
import { callInSession } from '../../session';
import type { WatchScreen } from './watch';

const LOOK_EVERY_MS = 2_000;

/** WeChat has no event streams: it looks every two seconds. */
export const watch: WatchScreen = (officeId, { onScreen, onState }) => {
  const look = async () => {
    try {
      onScreen(await callInSession(getScreen, { params: { officeId } }));
      onState('live');
    } catch {
      onState('lost');
    }
  };
  void look();
  const looking = setInterval(() => void look(), LOOK_EVERY_MS);
  return () => clearInterval(looking);
};
