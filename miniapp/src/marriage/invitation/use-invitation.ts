import { getBooking } from '@jianghan/shared/marriage/contract';
import { acceptAsPartner, getInvitation, listClaims } from '@jianghan/shared/marriage/partner-contract';
import type { Claim } from '@jianghan/shared/marriage/schemas';
import { keep } from '../../kept';
import { startOver } from '../../navigate';
import { useSession } from '../../session';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';

/** The invitation as anybody sees it, and for the named person the booking itself. */
export function useInvitation(token: string) {
  const invitation = useRemote(getInvitation, { params: { token } }, { when: token !== '' });
  const { status, me } = useSession();
  const isProved = status === 'in' && me?.level === 'L2';
  const claims = useRemote(listClaims, { query: {} }, { when: isProved });
  const claim = isProved ? claims.data?.items.find((one) => one.invitation === token) : undefined;
  const command = useCommand(acceptAsPartner);
  const accept = async ({ bookingId, version }: Claim) => {
    const reply = await command.run({ params: { bookingId }, body: { version } });
    if (!reply) return;
    keep(getBooking, { params: { bookingId } }, reply);
    startOver(`/marriage/booking?id=${bookingId}`);
  };
  return { invitation, claims, claim, command, accept, isProved, isOut: status === 'out' || me?.level === 'L0' };
}
