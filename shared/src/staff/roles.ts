/** What members of staff may be. A person may hold several roles, each for one office or for the whole district. */
export const ROLES = [
  'registrar',
  'street_officer',
  'street_supervisor',
  'district_officer',
  'community_worker',
  'eldercare_adviser',
  'facility_operator',
  'provider',
  'administrator',
  'security_administrator',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** 三员分立: who sets the system up, who says what people may do, and who looks on; nobody is two of them. */
export const CONTROL_ROLES = ['administrator', 'security_administrator', 'auditor'] as const satisfies readonly Role[];

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  registrar: '婚姻登记员',
  street_officer: '街道经办人',
  street_supervisor: '街道负责人',
  district_officer: '区级经办人',
  community_worker: '社区工作者',
  eldercare_adviser: '养老顾问',
  facility_operator: '养老机构',
  provider: '服务商',
  administrator: '系统管理员',
  security_administrator: '安全管理员',
  auditor: '审计员',
};

export function isControlRole(role: Role): boolean {
  return (CONTROL_ROLES as readonly Role[]).includes(role);
}

/** A role and where it holds: `officeId` null is the whole district. */
export interface HeldRole {
  role: Role;
  officeId: string | null;
}

/** Why a set of roles cannot be held by one person, in words for the form; undefined when it can. */
export function rolesProblem(roles: readonly HeldRole[]): string | undefined {
  const control = new Set(roles.map(({ role }) => role).filter(isControlRole));
  if (control.size > 1) return '系统管理员、安全管理员和审计员要由不同的人担任，一个账号只能有其中一个';
  if (roles.some(({ role, officeId }) => isControlRole(role) && officeId !== null))
    return '系统管理员、安全管理员和审计员的范围是全区，不选机构';
  const names = roles.map(({ role, officeId }) => `${role} ${officeId}`);
  return new Set(names).size === names.length ? undefined : '同一个角色和机构只填一次';
}
