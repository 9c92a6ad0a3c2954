import { randomUUID } from 'node:crypto';

const nothing = () => ({ body: {} });
let logins = 0;

/** Another one each time: a login that nobody has is locked as any other. */
function ofNobody() {
  logins += 1;
  return { login: `nobody.${logins}`, password: 'anemone folding ladder' };
}

const ofNobodysAccount = () => ({ params: { staffId: randomUUID() }, body: { version: 1 } });

/** Well-formed requests of the staff endpoints; see `wellFormed`. A login or an account that nobody has. */
export const staffRequests = {
  signInStaff: () => ({ body: ofNobody() }),
  enrolTotp: () => ({ body: { ...ofNobody(), newPassword: 'lantern under seven rivers', code: '123456' } }),
  signOutStaff: nothing,
  getStaffMe: () => ({}),
  stepUpStaff: () => ({ body: { code: '123456' } }),
  listStaff: () => ({ query: { limit: 20, cursor: 'bm9uZQ' } }),
  createStaff: () => ({ body: { login: ofNobody().login, name: '赵秋月' } }),
  updateStaffRoles: () => ({
    ...ofNobodysAccount(),
    body: { version: 1, roles: [{ role: 'auditor', officeId: null }] },
  }),
  disableStaff: ofNobodysAccount,
  enableStaff: ofNobodysAccount,
  resetTotp: ofNobodysAccount,
  resetPassword: ofNobodysAccount,
} as const;
