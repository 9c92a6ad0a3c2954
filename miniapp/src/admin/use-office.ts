import { listManagedOffices } from '@jianghan/shared/planning/contract';
import { useParams } from '../navigate';
import { useRemote } from '../use-remote';

/** The office that the address names, or the only one there is. */
export function useOffice() {
  const { id } = useParams();
  const offices = useRemote(listManagedOffices, {});
  const items = offices.data?.items ?? [];
  const office = id === undefined ? items[0] : items.find(({ officeId }) => officeId === id);
  return { offices, items, office };
}
