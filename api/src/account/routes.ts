import * as contract from '@jianghan/shared/account/contract';
import { type ReplyExtras, route } from '../http/route';
import * as service from './service';
import type { Entered } from './service-entry';

/** Hands over the cookie, when there is one, beside the reply. */
function seated<Reply>({ reply, cookie }: Entered<Reply>, extras: ReplyExtras): Reply {
  if (cookie !== null) extras.setSession(cookie.token, cookie.expiresAt);
  return reply;
}

export const accountRoutes = [
  route(contract.sendSmsCode, ({ call, body }) => service.sendSmsCode(call, body)),
  route(contract.loginWithSms, async ({ call, body, reply }) => seated(await service.loginWithSms(call, body), reply)),
  route(contract.loginWithWechat, async ({ call, body, reply }) =>
    seated(await service.loginWithWechat(call, body), reply),
  ),
  route(contract.visit, async ({ call, body, reply }) => seated(await service.visit(call, body.client), reply)),
  route(contract.logout, async ({ call, reply }) => {
    const done = await service.logout(call);
    reply.clearSession();
    return done;
  }),
  route(contract.getMe, ({ call }) => service.getMe(call)),
  route(contract.updatePreferences, ({ call, body }) => service.updatePreferences(call, body)),
  route(contract.giveConsent, ({ call, body }) => service.giveConsent(call, body)),
  route(contract.withdrawConsent, ({ call, body }) => service.withdrawConsent(call, body)),
  route(contract.verifyRealName, async ({ call, body, reply }) =>
    seated(await service.verifyRealName(call, body), reply),
  ),
  route(contract.revealIdentity, ({ call }) => service.revealIdentity(call)),
  route(contract.sendStepUpCode, ({ call }) => service.sendStepUpCode(call)),
  route(contract.stepUp, async ({ call, body, reply }) => seated(await service.stepUp(call, body), reply)),
];
