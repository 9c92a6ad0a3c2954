import * as audit from '@jianghan/shared/trust/audit';
import * as looks from '@jianghan/shared/trust/looks';
import * as own from '@jianghan/shared/trust/own-data';
import { route } from '../http/route';
import * as service from './service';

export const trustRoutes = [
  route(own.getMyData, ({ call }) => service.getMyData(call)),
  route(own.exportMyData, ({ call }) => service.exportMyData(call)),
  route(own.closeAccount, async ({ call, body: _, reply }) => {
    const closed = await service.closeAccount(call);
    reply.clearSession();
    return closed;
  }),
  route(looks.lookAtCase, ({ call, params, body }) => service.lookAtCase(call, params.caseId, body.purpose)),
  route(looks.revealPerson, ({ call, params, body }) => service.revealPerson(call, params.caseId, body)),
  route(audit.searchAudit, ({ call, query }) => service.searchAudit(call, query)),
  route(audit.listAuditAlerts, ({ query }) => service.listAuditAlerts(query)),
  route(audit.markAlertSeen, ({ call, params }) => service.markAlertSeen(call, params.alertId)),
  route(audit.getAuditChain, () => service.getAuditChain()),
  route(audit.previewRetention, () => service.previewRetention()),
];
