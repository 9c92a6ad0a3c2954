import { dateOf, timeOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { ROLE_NAMES } from '@jianghan/shared/staff/roles';
import type { StaffAccount } from '@jianghan/shared/staff/schemas';
import type { TagTone } from '../../components/tag/props';

export const STATES: Readonly<Record<StaffAccount['state'], { text: string; tone: TagTone }>> = {
  waiting: { text: '等第一次登录', tone: 'warn' },
  active: { text: '在用', tone: 'done' },
  disabled: { text: '已停用', tone: 'quiet' },
};

export function sayRoles(roles: StaffAccount['roles']): string {
  if (roles.length === 0) return '还没有角色';
  return roles.map(({ role, officeName }) => `${ROLE_NAMES[role]} · ${officeName ?? '全区'}`).join('、');
}

export function sayWhen(instant: string): string {
  return `${sayDate(dateOf(instant))} ${timeOf(instant)}`;
}
