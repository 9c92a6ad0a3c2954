import type Koa from 'koa';
import { accountRoutes } from './account/routes';
import { findSession, removeExpired } from './account/service';
import { sealJob } from './audit/sealer';
import { followCare } from './care/due';
import { forgetOldCare } from './care/retention';
import { careRoutes } from './care/routes';
import { casefileRoutes } from './casefile/routes';
import { config } from './config';
import { deliveryRoutes } from './delivery/routes';
import { deliverMessages, dispatchWaiting } from './delivery/service';
import { eldercareFiguresRoutes } from './eldercare/routes-figures';
import { registerRoutes } from './eldercare/routes-register';
import { figuresRoutes } from './figures/routes';
import { countDays } from './figures/service';
import { hallRoutes } from './hall/routes';
import { endDays, forgetOldTickets } from './hall/service-day-end';
import { holidayRoutes } from './holidays/routes';
import type { RequestState } from './http/context';
import { healthPages } from './http/health';
import { createPlatform } from './http/platform';
import type { Route } from './http/route';
import { inboxRoutes } from './inbox/routes';
import { type Job, leased, woken } from './jobs/jobs';
import { sweepJobs } from './jobs/sweep';
import { Limiter } from './limits/limiter';
import { marriageRoutes } from './marriage/routes';
import { followAnswers } from './marriage/service-answers';
import { remindOfTomorrow } from './marriage/service-reminders';
import { forgetOldBookings, forgetOldDrafts } from './marriage/service-retention';
import { generateSlots, returnSeats } from './marriage/service-slots';
import { openApiPages } from './openapi/pages';
import { onWaiting } from './outbox/waiting';
import { bankPages } from './payment/bank-pages';
import { followPayments, startStages } from './payment/follow';
import { paymentRoutes } from './payment/routes';
import { planningRoutes } from './planning/routes';
import { prescreenRoutes } from './prescreen/routes';
import { followDeadlines, recountDeadlines } from './relief/deadlines';
import { forgetOldRelief } from './relief/retention';
import { reliefApplyRoutes } from './relief/routes-apply';
import { reliefCaseworkRoutes } from './relief/routes-casework';
import { sandboxPages } from './sandbox/pages';
import { listDemoCodes } from './staff/demo';
import { staffRoutes } from './staff/routes';
import { findStaff, removeOldStaffSessions } from './staff/service';
import { h5Pages } from './static/h5';
import { trustRoutes } from './trust/routes';
import { forgetClosedAccounts, forgetDeliveredMessages, forgetOldLines } from './trust/service';

export { seedSample } from './marriage/sample';

/** Every route that is served. A feature adds its own here and nowhere else. */
export const ROUTES: readonly Route[] = [
  ...accountRoutes,
  ...marriageRoutes,
  ...casefileRoutes,
  ...inboxRoutes,
  ...deliveryRoutes,
  ...holidayRoutes,
  ...planningRoutes,
  ...prescreenRoutes,
  ...reliefApplyRoutes,
  ...reliefCaseworkRoutes,
  ...paymentRoutes,
  ...registerRoutes,
  ...eldercareFiguresRoutes,
  ...careRoutes,
  ...figuresRoutes,
  ...trustRoutes,
  ...staffRoutes,
  ...hallRoutes,
];

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Everything that happens without a request; each runs in one process of all. */
export const JOBS: readonly Job[] = [
  ...sweepJobs,
  sealJob,
  woken(leased('outbox', SECOND_MS, deliverMessages), onWaiting),
  leased('messages', SECOND_MS, dispatchWaiting),
  leased('account-expired', HOUR_MS / 6, removeExpired),
  leased('staff-expired', HOUR_MS / 6, removeOldStaffSessions),
  leased('marriage-slots', HOUR_MS, generateSlots),
  leased('marriage-seats', 30 * SECOND_MS, () => returnSeats()),
  leased('marriage-answers', 10 * SECOND_MS, followAnswers),
  leased('figures', HOUR_MS, countDays),
  leased('marriage-reminders', MINUTE_MS, remindOfTomorrow),
  leased('marriage-drafts', HOUR_MS, forgetOldDrafts),
  leased('marriage-bookings', HOUR_MS, forgetOldBookings),
  leased('relief-due', MINUTE_MS, followDeadlines),
  leased('payments', SECOND_MS, followPayments),
  leased('payment-stages', MINUTE_MS, startStages),
  leased('relief-recount', HOUR_MS, recountDeadlines),
  leased('relief-old', HOUR_MS, forgetOldRelief),
  leased('care', MINUTE_MS, followCare),
  leased('care-old', HOUR_MS, forgetOldCare),
  leased('hall-days', 5 * MINUTE_MS, endDays),
  leased('hall-tickets', HOUR_MS, forgetOldTickets),
  leased('closed-accounts', HOUR_MS, forgetClosedAccounts),
  leased('delivered-messages', HOUR_MS, forgetDeliveredMessages),
  leased('audit-old', HOUR_MS, forgetOldLines),
];

/** The one place where the platform and the features meet. */
export function createApp(): Koa<RequestState> {
  const always = [healthPages, openApiPages(), h5Pages(config.h5Dir)];
  const pages = config.isProduction ? always : [sandboxPages(listDemoCodes), bankPages, ...always];
  return createPlatform({ routes: ROUTES, findSession, findStaff, limiter: new Limiter(config.limits), pages });
}
