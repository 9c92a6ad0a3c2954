import type { ReactNode } from 'react';
import { openRealName, openSignIn } from '../../session';
import { openStaffSignIn, STAFF_HOME } from '../../staff-session';
import type { Remote as RemoteState } from '../../use-remote';
import { Skeleton } from '../skeleton';
import { Empty, Failed } from '../state-block';

interface RemoteProps<T> {
  of: RemoteState<T>;
  children: (data: T) => ReactNode;
  /** Shown when there is nothing, with the next sensible step. */
  empty?: ReactNode;
  /** Lines of the skeleton. */
  rows?: 1 | 2 | 3 | 4;
}

/** The four states of what a page fetches: loading, empty, failed, ready; and the door when it is locked. */
export function Remote<T>({ of, children, empty, rows }: RemoteProps<T>): ReactNode {
  const { state, data, error, retry } = of;
  if (data !== undefined) return state === 'empty' && empty !== undefined ? empty : children(data);
  if (state === 'loading') return <Skeleton rows={rows} />;
  if (error?.code === 'sign_in_required' || error?.code === 'phone_required') {
    return (
      <Empty title={error.title} icon="person" step={{ text: '去登录', onPress: openSignIn }}>
        登录后就能看到。也可以拨 12345，或到窗口查。
      </Empty>
    );
  }
  if (error?.code === 'real_name_required') {
    return (
      <Empty title={error.title} icon="id-card" step={{ text: '去实名', onPress: openRealName }}>
        {error.detail}
      </Empty>
    );
  }
  if (error?.code === 'staff_sign_in_required') {
    return (
      <Empty title={error.title} icon="lock" step={{ text: '登录工作台', onPress: openStaffSignIn }}>
        {error.detail}
      </Empty>
    );
  }
  if (error?.code === 'not_permitted') {
    return (
      <Empty title={error.title} icon="lock" step={{ text: '回到工作台', to: STAFF_HOME }}>
        {error.detail}
      </Empty>
    );
  }
  if (error?.code === 'no_network') return <Failed onRetry={retry} />;
  return (
    <Failed title={error?.title} onRetry={retry}>
      {error?.detail}
    </Failed>
  );
}
