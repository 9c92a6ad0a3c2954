const nothing = () => ({ body: {} });
let logins = 0;

/** Another one each time: a login that nobody has is locked as any other. */
function ofNobody() {
  logins += 1;
  return { login: `nobody.${logins}`, password: 'anemone folding ladder' };
}

/** Well-formed requests of the staff endpoints; see `wellFormed`. A login or an account that nobody has. */
export const staffRequests = {
  signInStaff: () => ({ body: ofNobody() }),
  enrolTotp: () => ({ body: { ...ofNobody(), newPassword: 'lantern under seven rivers', code: '123456' } }),
  signOutStaff: nothing,
  getStaffMe: () => ({}),
  stepUpStaff: () => ({ body: { code: '123456' } }),
} as const;
