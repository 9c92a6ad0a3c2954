import type { ReactNode } from 'react';
import { Remote } from '../components/remote';
import { Empty } from '../components/state-block';
import type { Remote as RemoteState } from '../use-remote';

/** A booking that can be opened, or the way to those that can: a mistyped address and somebody else's booking look alike. */
export function OwnBooking<T>({ of, children }: { of: RemoteState<T>; children: (booking: T) => ReactNode }) {
  if (of.error?.code === 'not_found' || of.error?.code === 'malformed') {
    return (
      <Empty title="没有找到这个预约" icon="search" step={{ text: '看我的预约', to: '/marriage/bookings' }}>
        链接可能不完整，或者是别人的预约。有疑问请拨 12345。
      </Empty>
    );
  }
  return (
    <Remote of={of} rows={4}>
      {children}
    </Remote>
  );
}
