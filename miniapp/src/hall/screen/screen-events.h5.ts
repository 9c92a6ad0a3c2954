import { watchScreen } from '@jianghan/shared/hall/contract';
import { Screen } from '@jianghan/shared/hall/schemas';
import { apiBase } from '../../api-base';
import type { WatchScreen } from './watch';

/** How often a connection that the browser has given up is tried again. */
const LOOK_MS = 5_000;

/** The browser makes a lost connection anew by itself; the first event is the whole present state. */
export const watch: WatchScreen = (officeId, { onScreen, onState }) => {
  const url = apiBase + watchScreen.path.replace(':officeId', encodeURIComponent(officeId));
  let events = open();
  function open(): EventSource {
    const source = new EventSource(url);
    source.addEventListener('open', () => onState('live'));
    source.addEventListener('error', () => onState('lost'));
    source.addEventListener('screen', (event) => {
      const screen = Screen.safeParse(JSON.parse((event as MessageEvent<string>).data));
      if (screen.success) onScreen(screen.data);
    });
    return source;
  }
  const looking = setInterval(() => {
    if (events.readyState === EventSource.CLOSED) events = open();
  }, LOOK_MS);
  return () => {
    clearInterval(looking);
    events.close();
  };
};
