import { z } from 'zod';
import { endpoint } from '../contract';
import { staffAccountEndpoints } from './contract-accounts';
import { ROLES } from './roles';
import { GivenPassword, Login, NewPassword, SignedInStaff, StaffMe, TotpCode } from './schemas';

const tag = '工作人员';

export const signInStaff = endpoint({
  name: 'signInStaff',
  method: 'POST',
  path: '/staff/sessions',
  tag,
  access: 'anonymous',
  status: 201,
  summary: '工作人员登录：账号、密码，再加动态码；五次不对锁 15 分钟',
  body: z.strictObject({ login: Login, password: GivenPassword, code: TotpCode.optional() }),
  reply: SignedInStaff,
  refusals: ['credentials_wrong', 'totp_wrong', 'staff_locked', 'initial_password_expired'],
  idempotent: false,
  signIn: 'staff',
  example: {
    body: { login: 'zhou.xiaoning', password: '四 个 不 相关 的 词', code: '123456' },
    reply: { next: 'code' },
  },
});

export const enrolTotp = endpoint({
  name: 'enrolTotp',
  method: 'POST',
  path: '/staff/enrolments',
  tag,
  access: 'anonymous',
  status: 201,
  summary: '第一次登录或重置以后：绑定动态码，把初始密码换成自己的密码',
  body: z.strictObject({ login: Login, password: GivenPassword, newPassword: NewPassword.optional(), code: TotpCode }),
  reply: SignedInStaff,
  refusals: [
    'credentials_wrong',
    'totp_wrong',
    'staff_locked',
    'initial_password_expired',
    'password_common',
    'state_changed',
  ],
  idempotent: false,
  signIn: 'staff',
  example: {
    body: { login: 'zhou.xiaoning', password: 'kx7q-mm2p-9rtd', newPassword: '四 个 不 相关 的 词', code: '123456' },
  },
});

export const signOutStaff = endpoint({
  name: 'signOutStaff',
  method: 'POST',
  path: '/staff/sign-out',
  tag,
  access: ROLES,
  status: 200,
  summary: '退出，当前登录马上失效',
  body: z.strictObject({}),
  reply: z.strictObject({}),
  refusals: [],
  idempotent: true,
  example: { body: {}, reply: {} },
});

export const getStaffMe = endpoint({
  name: 'getStaffMe',
  method: 'GET',
  path: '/staff/me',
  tag,
  access: ROLES,
  status: 200,
  summary: '看自己的账号、角色和范围',
  reply: StaffMe,
  refusals: [],
  idempotent: false,
});

export const stepUpStaff = endpoint({
  name: 'stepUpStaff',
  method: 'POST',
  path: '/staff/step-up',
  tag,
  access: ROLES,
  status: 200,
  summary: '用动态码再确认一次，五分钟内可以做敏感操作',
  body: z.strictObject({ code: TotpCode }),
  reply: StaffMe,
  refusals: ['totp_wrong', 'staff_locked'],
  idempotent: true,
  example: { body: { code: '123456' } },
});

export const staffEndpoints = [
  signInStaff,
  enrolTotp,
  signOutStaff,
  getStaffMe,
  stepUpStaff,
  ...staffAccountEndpoints,
] as const;
