import { careState } from '@jianghan/shared/care/flows';
import type { CareListItem } from '@jianghan/shared/care/views';
import type { Office } from '@jianghan/shared/marriage/schemas';
import { maskName } from '@jianghan/shared/masking';
import type { CareCase } from './row';

/** A case as a line of a list: whom to ring is masked. */
export function toItem(
  care: CareCase,
  { names, now }: { names: ReadonlyMap<string, Office>; now: Date },
): CareListItem {
  const { dueAt, happensAt } = care;
  return {
    caseId: care.id,
    reference: care.reference,
    kind: care.kind,
    officeId: care.officeId,
    officeName: names.get(care.officeId)?.name ?? '',
    name: maskName(care.contactName),
    state: care.state,
    stateText: careState(care.kind, care.state).text,
    version: care.version,
    openedAt: care.openedAt.toISOString(),
    happensAt: happensAt?.toISOString() ?? null,
    dueAt: dueAt?.toISOString() ?? null,
    isOverdue: dueAt !== null && dueAt < now,
  };
}
