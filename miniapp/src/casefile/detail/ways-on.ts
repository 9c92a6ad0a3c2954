import type { CaseDetail, CaseKind } from '@jianghan/shared/casefile/contract';

interface Way {
  title: string;
  note?: string;
  to: string;
}

interface Subject {
  /** The page of the matter itself. */
  look: (subjectId: string) => Way;
  /** Where it begins anew, for states after which it may. */
  again: Way & { after: readonly string[] };
}

const SUBJECTS: Record<CaseKind, Subject> = {
  marriage_booking: {
    look: (bookingId) => ({
      title: '看预约',
      note: '时间、地点、二维码、要带的材料',
      to: `/marriage/booking?id=${bookingId}`,
    }),
    again: { title: '重新预约', to: '/marriage/guide', after: ['cancelled_by_user'] },
  },
};

/** What the resident can open from here. */
export function waysOn({ kind, subjectId, state }: CaseDetail): { look: Way; again?: Way } {
  const { look, again } = SUBJECTS[kind];
  return { look: look(subjectId), again: again.after.includes(state) ? again : undefined };
}
