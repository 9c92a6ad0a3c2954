import type { Me } from '@jianghan/shared/account/contract';
import type { ReactNode } from 'react';
import { Skeleton } from '../components/skeleton';
import { Empty, Failed } from '../components/state-block';
import { openSignIn, startSession, useSession } from '../session';

/** What needs a signed-in person with a phone: the skeleton, the door, or the page itself. */
export function Mine({ children }: { children: (me: Me) => ReactNode }): ReactNode {
  const { status, me } = useSession();
  if (me && me.level !== 'L0') return children(me);
  if (status === 'unknown') return <Skeleton rows={3} />;
  if (status === 'in' && !me) return <Failed onRetry={() => void startSession()} />;
  return (
    <Empty title="请先登录" icon="person" step={{ text: '去登录', onPress: openSignIn }}>
      登录后接着办，也可以到窗口办。
    </Empty>
  );
}
