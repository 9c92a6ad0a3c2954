import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, ListQuery, pageOf } from '../fields';
import { CONTROL_ROLES } from './roles';
import { HeldRoles, NewStaff, StaffAccount, WithInitialPassword } from './schemas';

const tag = '工作人员账号';
const params = z.strictObject({ staffId: Id });
const Seen = z.strictObject({ version: z.int('版本有误') });

/** 三员分立: one makes accounts, another says what they may do, a third looks on; none acts on the own account. */
const common = { method: 'POST', tag, status: 200, params, reply: StaffAccount, idempotent: true } as const;

export const listStaff = endpoint({
  name: 'listStaff',
  method: 'GET',
  path: '/staff/accounts',
  tag,
  access: CONTROL_ROLES,
  status: 200,
  summary: '工作人员账号，按建立先后',
  query: ListQuery,
  reply: pageOf(StaffAccount),
  refusals: [],
  idempotent: false,
});

export const createStaff = endpoint({
  name: 'createStaff',
  method: 'POST',
  path: '/staff/accounts',
  tag,
  access: ['administrator'],
  status: 201,
  summary: '建账号：给一个初始密码，七天内有效；角色由安全管理员给',
  body: NewStaff,
  reply: WithInitialPassword,
  refusals: ['step_up_required', 'login_taken'],
  idempotent: true,
  example: { body: { login: 'zhou.xiaoning', name: '周小宁' } },
});

export const updateStaffRoles = endpoint({
  ...common,
  name: 'updateStaffRoles',
  path: '/staff/accounts/:staffId/roles',
  access: ['security_administrator'],
  summary: '给角色和范围；下一次请求起生效，并退出对方的登录',
  body: z.strictObject({ version: Seen.shape.version, roles: HeldRoles }),
  refusals: ['step_up_required', 'not_found', 'state_changed'],
  example: { body: { version: 1, roles: [{ role: 'auditor', officeId: null }] } },
});

export const disableStaff = endpoint({
  ...common,
  name: 'disableStaff',
  path: '/staff/accounts/:staffId/disable',
  access: ['administrator'],
  summary: '停用账号，马上退出对方的所有登录',
  body: Seen,
  refusals: ['step_up_required', 'not_found', 'state_changed'],
  example: { body: { version: 1 } },
});

export const enableStaff = endpoint({
  ...common,
  name: 'enableStaff',
  path: '/staff/accounts/:staffId/enable',
  access: ['administrator'],
  summary: '重新启用账号',
  body: Seen,
  refusals: ['step_up_required', 'not_found', 'state_changed'],
  example: { body: { version: 1 } },
});

export const resetTotp = endpoint({
  ...common,
  name: 'resetTotp',
  path: '/staff/accounts/:staffId/reset-totp',
  access: ['security_administrator'],
  summary: '重置动态码：对方七天内用原密码登录，重新绑定并换一个新密码；同时解锁',
  body: Seen,
  refusals: ['step_up_required', 'not_found', 'state_changed'],
  example: { body: { version: 1 } },
});

export const resetPassword = endpoint({
  ...common,
  name: 'resetPassword',
  path: '/staff/accounts/:staffId/reset-password',
  access: ['administrator'],
  summary: '重置密码：给一个新的初始密码，动态码不变',
  body: Seen,
  reply: WithInitialPassword,
  refusals: ['step_up_required', 'not_found', 'state_changed'],
  example: { body: { version: 1 } },
});

export const staffAccountEndpoints = [
  listStaff,
  createStaff,
  updateStaffRoles,
  disableStaff,
  enableStaff,
  resetTotp,
  resetPassword,
] as const;
