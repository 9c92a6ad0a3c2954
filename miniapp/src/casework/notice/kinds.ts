import { PUBLIC_PAPERS } from '@jianghan/shared/relief/contract-desk';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';

/** What is written to the person, by the steps after which it can be printed. */
const NOTICES = [
  { kind: 'received', title: '收件通知', after: null },
  { kind: 'supplement', title: '补正告知书', after: ['ask_supplement'] },
  { kind: 'accepted', title: '受理通知书', after: ['accept'] },
  { kind: 'not_accepted', title: '不予受理决定书', after: ['not_accept'] },
  { kind: 'forwarded', title: '转办告知书', after: ['forward'] },
  { kind: 'granted', title: '确认通知书', after: ['approve', 'prepay'] },
  { kind: 'refused', title: '不予救助决定书', after: ['refuse'] },
  { kind: 'terminated', title: '终止通知书', after: ['terminate', 'stop_payment'] },
] as const;

/** What hangs on the board of the community, for everybody; not of small quick help, nor of who must not be named. */
export function publicPapersOf({ events, state, lane, isSecluded }: ReliefFile): PublicKind[] {
  if (lane === null || lane === 'FAST' || isSecluded) return [];
  const isGranted = events.some(({ action }) => action === 'approve');
  return [...(state === 'publicity' ? (['publicity'] as const) : []), ...(isGranted ? (['publication'] as const) : [])];
}

export type PublicKind = keyof typeof PUBLIC_PAPERS;

export const isPublicKind = (kind: string | undefined): kind is PublicKind =>
  kind !== undefined && Object.keys(PUBLIC_PAPERS).includes(kind);

export type NoticeKind = (typeof NOTICES)[number]['kind'];

/** The notices that this case has by what was done in it. */
export function noticesOf(actions: readonly string[]): { kind: NoticeKind; title: string }[] {
  return NOTICES.filter(({ after }) => after === null || after.some((action) => actions.includes(action)));
}

export function isNoticeKind(kind: string | undefined): kind is NoticeKind {
  return NOTICES.some((one) => one.kind === kind);
}
