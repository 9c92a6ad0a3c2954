import { listMyBookings } from '@jianghan/shared/marriage/contract';
import type { Booking } from '@jianghan/shared/marriage/schemas';
import { useState } from 'react';
import { Problem } from '../../problem';
import { call } from '../../request';
import { useRemote } from '../../use-remote';
import { useDoors } from '../use-doors';

interface Further {
  items: Booking[];
  nextCursor: string | null;
}

/** The newest bookings, and further ones as they are asked for. */
export function useBookings() {
  const first = useRemote(listMyBookings, { query: {} }, { isEmpty: ({ items }) => items.length === 0 });
  useDoors(first.error);
  const [further, setFurther] = useState<Further>();
  const [more, setMore] = useState<{ busy: boolean; problem?: Problem }>({ busy: false });
  const cursor = further ? further.nextCursor : first.data?.nextCursor;

  const showMore = async () => {
    if (!cursor || more.busy) return;
    setMore({ busy: true });
    try {
      const page = await call(listMyBookings, { query: { cursor } });
      setFurther({ items: [...(further?.items ?? []), ...page.items], nextCursor: page.nextCursor });
      setMore({ busy: false });
    } catch (thrown) {
      setMore({ busy: false, problem: thrown instanceof Problem ? thrown : new Problem('broken') });
    }
  };
  const newest = first.data?.items ?? [];
  const known = new Set(newest.map(({ bookingId }) => bookingId));
  const items = [...newest, ...(further?.items ?? []).filter(({ bookingId }) => !known.has(bookingId))];
  return { first, items, more, showMore: cursor ? showMore : undefined };
}
