import type { CaseDetail, CaseKind } from '@jianghan/shared/casefile/contract';

interface Way {
  title: string;
  note?: string;
  to: string;
}

interface Subject {
  /** The page of the matter itself. */
  look: (subjectId: string) => Way;
  /** Where it begins anew, by the state after which it may. */
  again: Readonly<Record<string, Way>>;
}

const SUBJECTS: Record<CaseKind, Subject> = {
  marriage_booking: {
    look: (bookingId) => ({
      title: '看预约',
      note: '时间、地点、二维码、要带的材料',
      to: `/marriage/booking?id=${bookingId}`,
    }),
    again: {
      cancelled_by_user: { title: '重新预约', to: '/marriage/guide' },
      declined: { title: '重新预约', to: '/marriage/guide' },
      expired: { title: '重新预约', to: '/marriage/guide' },
      // The registry ended it, and both are filled in already: one tap to the calendar (M-68).
      cancelled_by_office: { title: '改约别的时间', to: '/marriage/calendar' },
    },
  },
  relief: {
    look: (caseId) => ({ title: '看申请', note: '填了什么、轮到谁、哪一天以前', to: `/relief/case?id=${caseId}` }),
    again: {
      withdrawn: { title: '再次申请', to: '/relief/start' },
      terminated: { title: '再次申请', to: '/relief/start' },
      refused: { title: '情况有变，再次申请', to: '/relief/start' },
      not_accepted: { title: '情况有变，再次申请', to: '/relief/start' },
    },
  },
  visit: care('看参观', { cancelled: '再约一次', called_off: '看看别的机构', no_show: '再约一次' }),
  intention: care('看入住意向', { declined: '看看别的机构', withdrawn: '再登记' }),
  home_service: care('看上门服务', {
    done: '再下一单',
    declined: '看看别家',
    cancelled: '再下一单',
    stopped: '看看别家',
  }),
  advice: care('看咨询', {}),
};

/** Eldercare begins anew where places are found. */
function care(title: string, again: Readonly<Record<string, string>>): Subject {
  return {
    look: (caseId) => ({ title, to: `/care/case?caseId=${caseId}` }),
    again: Object.fromEntries(
      Object.entries(again).map(([state, words]) => [state, { title: words, to: '/eldercare/find' }]),
    ),
  };
}

/** What the resident can open from here. */
export function waysOn({ kind, subjectId, state }: CaseDetail): { look: Way; again?: Way } {
  const { look, again } = SUBJECTS[kind];
  return { look: look(subjectId), again: again[state] };
}
