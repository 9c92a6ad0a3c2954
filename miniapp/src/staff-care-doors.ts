import type { Role } from '@jianghan/shared/staff/roles';
import type { IconName } from './components/icon/shapes';

interface CareDoor {
  title: string;
  note: string;
  to: string;
  icon: IconName;
  roles: readonly Role[];
}

const OPERATORS: readonly Role[] = ['facility_operator'];
const ADVISERS: readonly Role[] = ['eldercare_adviser'];
const EVERYBODY: readonly Role[] = ['facility_operator', 'provider', 'eldercare_adviser', 'district_officer'];

/** The doors of the care desk: what place, provider, adviser and district each work at. */
export const CARE_DOORS: readonly CareDoor[] = [
  { title: '养老待办', note: '参观、入住、上门、咨询', to: '/caredesk/list', icon: 'list', roles: EVERYBODY },
  {
    title: '一天的上门',
    note: '按时间，地址和电话',
    to: '/caredesk/day',
    icon: 'home',
    roles: ['provider', 'facility_operator', 'eldercare_adviser'],
  },
  { title: '代下上门单', note: '替打来电话的人下单', to: '/caredesk/order', icon: 'phone', roles: ADVISERS },
  { title: '上门提醒', note: '取消、没做成、说不对的', to: '/caredesk/alerts', icon: 'bell', roles: ADVISERS },
  { title: '参观时间', note: '开放、改名额、停约', to: '/caredesk/slots', icon: 'calendar', roles: OPERATORS },
];
