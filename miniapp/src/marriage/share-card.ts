import { useShareAppMessage } from '@tarojs/taro';
import { pageOf } from '../pages';
import { invitationPath } from './invitation-link';

const GUIDE = { title: '约个日子去领结婚证：免费，两人带身份证就行', path: pageOf('/marriage/guide') };

/** What WeChat passes on: the invitation to the partner while it is waited for, otherwise the guide; no name, no number. */
export function useShareCard(invitation: string | null = null): void {
  useShareAppMessage(() =>
    invitation === null ? GUIDE : { title: '请您确认一件民政业务预约', path: pageOf(invitationPath(invitation)) },
  );
}
