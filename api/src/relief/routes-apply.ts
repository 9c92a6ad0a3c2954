import * as contract from '@jianghan/shared/relief/contract-apply';
import { route } from '../http/route';
import * as apply from './service-apply';
import { getOwnRelief } from './service-own';
import { getReliefPlaces } from './service-places';

export const reliefApplyRoutes = [
  route(contract.submitRelief, ({ call, body }) => apply.submitRelief(call, body)),
  route(contract.reportNeed, ({ call, body }) => apply.reportNeed(call, body)),
  route(contract.getOwnRelief, ({ call, params }) => getOwnRelief(call, params.caseId)),
  route(contract.withdrawRelief, ({ call, params, body }) => apply.withdrawRelief(call, params.caseId, body)),
  route(contract.answerSupplement, ({ call, params, body }) => apply.answerSupplement(call, params.caseId, body)),
  route(contract.getReliefPlaces, ({ call }) => getReliefPlaces(call.now)),
];
