import * as contract from '@jianghan/shared/eldercare/contract-figures';
import { route } from '../http/route';
import { getCoverageFile, listCoverage } from './service-coverage';
import { getEldercareFigures, getEldercareFiguresFile } from './service-figures';

export const eldercareFiguresRoutes = [
  route(contract.getEldercareFigures, ({ call, query }) => getEldercareFigures(call, query.street)),
  route(contract.getEldercareFiguresFile, ({ call, query }) => getEldercareFiguresFile(call, query.street)),
  route(contract.listCoverage, ({ call, query }) => listCoverage(call, query)),
  route(contract.getCoverageFile, ({ call, query }) => getCoverageFile(call, query.street)),
];
