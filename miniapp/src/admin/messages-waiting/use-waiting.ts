import {
  type DeliveryView,
  getMessageDesk,
  listDeliveries,
  resendDeliveries,
} from '@jianghan/shared/delivery/contract';
import { useState } from 'react';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';

const PAGE_SIZE = 50;

/** What has not reached phones, by state, a page at a time; and the one call that sends it again. */
export function useWaiting() {
  const [place, setPlace] = useState<{ state: DeliveryView['state']; cursor?: string }>({ state: 'failed' });
  const [said, setSaid] = useState('');
  const desk = useRemote(getMessageDesk, {});
  const list = useRemote(
    listDeliveries,
    { query: { ...place, limit: PAGE_SIZE } },
    { isEmpty: ({ items }) => items.length === 0 },
  );
  const command = useCommand(resendDeliveries);

  const show = (state: DeliveryView['state'], cursor?: string) => {
    setSaid('');
    setPlace(cursor === undefined ? { state } : { state, cursor });
  };
  const resend = async (deliveries: readonly DeliveryView[]) => {
    const reply = await command.run({ body: { deliveryIds: deliveries.map(({ deliveryId }) => deliveryId) } });
    if (!reply) return;
    setSaid(`${reply.resent} 条已重新排队，马上发送`);
    setPlace(({ state }) => ({ state }));
    list.retry();
    desk.retry();
  };
  return { ...place, desk, list, command, said, show, resend };
}
