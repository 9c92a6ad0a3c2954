import { getOwnRelief } from '@jianghan/shared/relief/contract-apply';
import { useParams } from '../navigate';
import { useSession } from '../session';
import { useRemote } from '../use-remote';

/** The case that this page is about, by the id in its address. */
export function useOwn() {
  const { id = '' } = useParams();
  const known = useSession(({ status }) => status !== 'unknown');
  const own = useRemote(getOwnRelief, { params: { caseId: id } }, { when: known });
  return { id, own };
}
