import { getScreen, watchScreen } from '@jianghan/shared/hall/contract';
import { Screen } from '@jianghan/shared/hall/schemas';
import { apiBase } from '../../api-base';
import { Problem } from '../../problem';
import { call } from '../../request';
import type { WatchScreen } from './watch';

/** How often a connection that the browser has given up is tried again. */
const LOOK_MS = 5_000;
/** The session ended, or its role was taken. */
const SHUT: readonly string[] = ['staff_sign_in_required', 'not_permitted', 'not_found'];

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
    if (events.readyState !== EventSource.CLOSED) return;
    events = open();
    // A stream does not say why it is refused.
    void call(getScreen, { params: { officeId } }).catch((error: unknown) => {
      if (error instanceof Problem && SHUT.includes(error.code)) onState('ended');
    });
  }, LOOK_MS);
  return () => {
    clearInterval(looking);
    events.close();
  };
};
