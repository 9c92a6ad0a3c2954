import * as contract from '@jianghan/shared/figures/contract';
import { route } from '../http/route';
import * as service from './service';

export const figuresRoutes = [
  route(contract.getFigures, ({ call, params, query }) => service.getFigures(call, params.officeId, query)),
  route(contract.getFiguresFile, ({ call, params, query }) => service.getFiguresFile(call, params.officeId, query)),
];
