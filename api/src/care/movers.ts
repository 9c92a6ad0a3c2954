import { type CareMover, MOVER_OF_ROLE } from '@jianghan/shared/care/movers';
import type { Call } from '../http/call';
import type { CareCase } from './row';

type Of = Pick<CareCase, 'accountId' | 'officeId' | 'streetId'>;

/**
 * Every part the caller has in this case; none means that it does not exist for them. A place and a provider have what
 * is asked of themselves, an adviser what concerns their street, whoever holds a role for the whole district all of it.
 */
export function moversIn({ actor, staff, isJob }: Call, { accountId, officeId, streetId }: Of): CareMover[] {
  if (isJob) return ['system'];
  if (staff === null) return actor?.accountId === accountId ? ['applicant'] : [];
  const here = staff.roles.filter((held) => [null, officeId, streetId].includes(held.officeId));
  return here.flatMap(({ role }) => MOVER_OF_ROLE[role] ?? []);
}
