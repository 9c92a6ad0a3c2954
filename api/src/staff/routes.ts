import * as contract from '@jianghan/shared/staff/contract';
import * as accounts from '@jianghan/shared/staff/contract-accounts';
import { type ReplyExtras, route } from '../http/route';
import * as service from './service';
import type { StaffEntered } from './service-sign-in';

/** Hands over the cookie, when there is one, beside the reply. */
function seated<Reply>({ reply, cookie }: StaffEntered<Reply>, extras: ReplyExtras): Reply {
  if (cookie !== null) extras.setSession(cookie.token, cookie.expiresAt);
  return reply;
}

export const staffRoutes = [
  route(contract.signInStaff, async ({ call, body, reply }) => seated(await service.signInStaff(call, body), reply)),
  route(contract.enrolTotp, async ({ call, body, reply }) => seated(await service.enrolTotp(call, body), reply)),
  route(contract.signOutStaff, async ({ call, reply }) => {
    const done = await service.signOutStaff(call);
    reply.clearSession();
    return done;
  }),
  route(contract.getStaffMe, ({ call }) => service.getStaffMe(call)),
  route(contract.stepUpStaff, async ({ call, body, reply }) => seated(await service.stepUpStaff(call, body), reply)),
  route(accounts.listStaff, ({ call, query }) => service.listStaff(call, query)),
  route(accounts.createStaff, ({ call, body }) => service.createStaff(call, body)),
  route(accounts.updateStaffRoles, ({ call, params, body: { version, roles } }) =>
    service.updateStaffRoles(call, { ...params, version }, roles),
  ),
  route(accounts.disableStaff, ({ call, params, body }) => service.disableStaff(call, { ...params, ...body })),
  route(accounts.enableStaff, ({ call, params, body }) => service.enableStaff(call, { ...params, ...body })),
  route(accounts.resetTotp, ({ call, params, body }) => service.resetTotp(call, { ...params, ...body })),
  route(accounts.resetPassword, ({ call, params, body }) => service.resetPassword(call, { ...params, ...body })),
];
