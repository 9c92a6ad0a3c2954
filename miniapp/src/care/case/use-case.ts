import { getOwnCare, moveOwnCare, moveOwnOrderVisit } from '@jianghan/shared/care/contract';
import type { OwnCareMove } from '@jianghan/shared/care/moves';
import type { CareOwn, OrderVisitView } from '@jianghan/shared/care/views';
import type { RequestOf } from '@jianghan/shared/contract';
import { useParams } from '../../navigate';
import { useSession } from '../../session';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';

type OwnVisitMove = RequestOf<typeof moveOwnOrderVisit>['body']['move'];

/** The case of the address, asked for when it is known who asks. */
export function useCase() {
  const { caseId = '' } = useParams();
  const known = useSession(({ status }) => status !== 'unknown');
  return useRemote(getOwnCare, { params: { caseId } }, { when: known });
}

/** The steps of the family; whatever comes of one, the present state is shown. */
export function useMoves({ caseId, version }: CareOwn, onMoved: () => void) {
  const whole = useCommand(moveOwnCare);
  const single = useCommand(moveOwnOrderVisit);
  const move = async (own: OwnCareMove) => {
    single.clear();
    const moved = await whole.run({ params: { caseId }, body: { version, move: own } });
    onMoved();
    return moved !== undefined;
  };
  const moveVisit = async ({ visitId, version: at }: OrderVisitView, own: OwnVisitMove) => {
    whole.clear();
    const moved = await single.run({ params: { caseId, visitId }, body: { version: at, move: own } });
    onMoved();
    return moved !== undefined;
  };
  return {
    move,
    moveVisit,
    busy: whole.busy || single.busy,
    problem: single.problem ?? whole.problem,
    errors: [...single.errors, ...whole.errors],
    attempt: whole.attempt + single.attempt,
  };
}

export type Moves = ReturnType<typeof useMoves>;
