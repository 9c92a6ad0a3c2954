import { listOffices } from '@jianghan/shared/marriage/contract';
import { getStaffMe } from '@jianghan/shared/staff/contract';
import { useParams } from '../navigate';
import { useRemote } from '../use-remote';

/** The office that the address names, or the registrar's own; for the whole district the first there is. */
export function useHall() {
  const { office } = useParams();
  const me = useRemote(getStaffMe, {});
  const held = me.data?.roles.find(({ role }) => role === 'registrar');
  const isDistrict = office === undefined && held !== undefined && held.officeId === null;
  const offices = useRemote(listOffices, {}, { when: isDistrict });
  const officeId = office ?? held?.officeId ?? offices.data?.items[0]?.officeId;
  return { me, officeId };
}
