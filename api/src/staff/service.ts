export {
  createStaff,
  disableStaff,
  enableStaff,
  listStaff,
  resetPassword,
  resetTotp,
  updateStaffRoles,
} from './service-accounts';
export { findStaff, getStaffMe, removeOldStaffSessions, signOutStaff } from './service-sessions';
export { enrolTotp, signInStaff, stepUpStaff } from './service-sign-in';
export { mayStillWatch } from './service-watch';
export { findStaffByLogin } from './store-accounts';
export { type Colleague, listColleagues, listStaffNames } from './store-names';
