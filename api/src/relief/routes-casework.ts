import * as contract from '@jianghan/shared/relief/contract-casework';
import { route } from '../http/route';
import { actOnRelief } from './service-act';
import * as claims from './service-claims';
import * as counter from './service-counter';
import * as emergencies from './service-emergencies';
import * as files from './service-file';
import * as notes from './service-notes';
import { getReliefNotice } from './service-notices';
import * as overdue from './service-overdue';
import { getPublicPaper } from './service-public-paper';
import * as work from './service-worklist';

export const reliefCaseworkRoutes = [
  route(contract.listReliefWork, ({ call, query }) => work.listReliefWork(call, query)),
  route(contract.countReliefWork, ({ call, query }) => work.countReliefWork(call, query)),
  route(contract.listOverdueRelief, ({ call }) => overdue.listOverdueRelief(call)),
  route(contract.searchRelief, ({ call, body }) => work.searchRelief(call, body)),
  route(contract.openReliefFile, ({ call, params, body }) => files.openReliefFile(call, params.caseId, body.purpose)),
  route(contract.claimRelief, ({ call, params, body }) => claims.claimRelief(call, params.caseId, body.version)),
  route(contract.handOverRelief, ({ call, params, body }) => claims.handOverRelief(call, params.caseId, body)),
  route(contract.listReliefColleagues, ({ call, params }) => claims.listReliefColleagues(call, params.caseId)),
  route(contract.actOnRelief, ({ call, params, body }) => actOnRelief(call, params.caseId, body)),
  route(contract.addReliefNote, ({ call, params, body }) => notes.addReliefNote(call, params.caseId, body.text)),
  route(contract.recordDelivery, ({ call, params, body }) => notes.recordDelivery(call, params, body)),
  route(contract.keepPromise, ({ call, params }) => notes.keepPromise(call, params.caseId)),
  route(contract.revealRelief, ({ call, params, body }) => files.revealRelief(call, params.caseId, body)),
  route(contract.enterRelief, ({ call, body }) => counter.enterRelief(call, body)),
  route(contract.sendSignatureCode, ({ call, params, body }) => counter.sendSignatureCode(call, params.caseId, body)),
  route(contract.signRelief, ({ call, params, body }) => counter.signRelief(call, params.caseId, body)),
  route(contract.getReliefNotice, ({ call, params }) => getReliefNotice(call, params)),
  route(contract.getPublicPaper, ({ call, params }) => getPublicPaper(call, params)),
  route(contract.listEmergencies, ({ call }) => emergencies.listEmergencies(call)),
  route(contract.declareEmergency, ({ call, body }) => emergencies.declareEmergency(call, body)),
  route(contract.endEmergency, ({ call, params, body }) =>
    emergencies.endEmergency(call, params.emergencyId, body.version),
  ),
];
