import { getCase, listMyCases } from '@jianghan/shared/casefile/contract';
import { route } from '../http/route';
import * as service from './service';

export const casefileRoutes = [
  route(listMyCases, ({ call, query }) => service.listMyCases(call, query)),
  route(getCase, ({ call, params }) => service.getCase(call, params.caseId)),
];
