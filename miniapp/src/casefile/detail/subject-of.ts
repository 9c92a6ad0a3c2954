import type { CaseDetail, CaseKind } from '@jianghan/shared/casefile/contract';

interface Subject {
  title: string;
  note: string;
  to: (subjectId: string) => string;
}

/** The page of the matter itself, by its kind. */
const SUBJECTS: Record<CaseKind, Subject> = {
  marriage_booking: {
    title: '看预约',
    note: '时间、地点、二维码、要带的材料',
    to: (bookingId) => `/marriage/booking?bookingId=${bookingId}`,
  },
};

export function subjectOf({ kind, subjectId }: CaseDetail): { title: string; note: string; to: string } {
  const { title, note, to } = SUBJECTS[kind];
  return { title, note, to: to(subjectId) };
}
