import { z } from 'zod';
import { Id, Instant, PersonName } from '../fields';
import { ROLES, rolesProblem } from './roles';

const Role = z.enum(ROLES, '角色有误');

/** What staff type to sign in: lower-case letters, digits, dot and hyphen. */
export const Login = z
  .string('请填账号')
  .max(40, '账号最多 32 位')
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9.-]{2,31}$/, '账号是 3 到 32 位字母、数字、点或连字符，以字母开头')
  .meta({ description: '工作人员的登录账号', example: 'zhou.xiaoning' });

const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 128;

/** A password as it is typed to sign in: nothing is said of its shape. */
export const GivenPassword = z.string('请填密码').min(1, '请填密码').max(LONGEST_PASSWORD, '密码太长');

/** A password that is chosen; whether it is too common is asked at the server. */
export const NewPassword = z
  .string('请设一个密码')
  .min(SHORTEST_PASSWORD, '密码至少 8 位，建议 15 位以上，例如几个不相关的词')
  .max(LONGEST_PASSWORD, '密码最多 128 位');

/** Six digits of the authenticator, each good once. */
export const TotpCode = z
  .string('请填动态码')
  .max(16, '动态码是 6 位数字')
  .regex(/^\d{6}$/, '动态码是 6 位数字');

const HeldRole = z.strictObject({ role: Role, officeId: Id.nullable() });

/** What somebody may be at the same time (三员分立). */
export const HeldRoles = z
  .array(HeldRole, '请选角色')
  .max(20, '角色最多 20 项')
  .superRefine((roles, context) => {
    const message = rolesProblem(roles);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

/** A member of staff as they see themselves. */
export const StaffMe = z.strictObject({
  staffId: Id,
  login: z.string(),
  name: z.string(),
  roles: z.array(z.strictObject({ role: Role, officeId: Id.nullable(), officeName: z.string().nullable() })),
  /** The session ends then at the latest; without a request it ends earlier. */
  endsAt: Instant,
  /** Sensitive acts are open until then; null when they ask for a code first. */
  steppedUpUntil: Instant.nullable(),
});
export type StaffMe = z.infer<typeof StaffMe>;

/**
 * What has to be done before the first sign-in, and after a reset: scan, choose a password of one's own, give a code.
 * `authenticator` is null when the one that is set up goes on; `password` says whether a new one must be chosen.
 */
export const Enrolment = z.strictObject({
  authenticator: z.strictObject({ secret: z.string(), uri: z.string() }).nullable(),
  password: z.boolean(),
});
export type Enrolment = z.infer<typeof Enrolment>;

/** `code`: the password was right, the code is missing. `enrol`: a first sign-in. `in`: here they are. */
export const SignedInStaff = z.discriminatedUnion('next', [
  z.strictObject({ next: z.literal('code') }),
  z.strictObject({ next: z.literal('enrol'), enrolment: Enrolment }),
  z.strictObject({ next: z.literal('in'), me: StaffMe }),
]);
export type SignedInStaff = z.infer<typeof SignedInStaff>;

/** An account in the list of the administrators. Names of staff are no secret among those who look after accounts. */
export const StaffAccount = z.strictObject({
  staffId: Id,
  login: z.string(),
  name: z.string(),
  state: z.enum(['waiting', 'active', 'disabled']),
  roles: z.array(z.strictObject({ role: Role, officeId: Id.nullable(), officeName: z.string().nullable() })),
  createdAt: Instant,
  lastSignInAt: Instant.nullable(),
  lockedUntil: Instant.nullable(),
  version: z.int(),
});
export type StaffAccount = z.infer<typeof StaffAccount>;

/** The initial password is in the reply of its making, and nowhere else. */
export const WithInitialPassword = z.strictObject({
  account: StaffAccount,
  initialPassword: z.string(),
  validUntil: Instant,
});

export const NewStaff = z.strictObject({ login: Login, name: PersonName });
