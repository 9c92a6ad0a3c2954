import { findPlaces, getPlace, listCommunities, reportPlace } from '@jianghan/shared/eldercare/contract-finder';
import * as contract from '@jianghan/shared/eldercare/contract-register';
import { route } from '../http/route';
import * as find from './service-find';
import * as imports from './service-import';
import * as register from './service-register';
import * as reports from './service-reports';

export const registerRoutes = [
  route(findPlaces, ({ call, query }) => find.findPlaces(query, call.now)),
  route(getPlace, ({ params }) => find.getPlace(params.placeId)),
  route(listCommunities, () => find.listCommunities()),
  route(contract.previewPlaces, ({ call, body }) => imports.previewPlaces(call, body.base64)),
  route(contract.importPlaces, ({ call, body }) => imports.importPlaces(call, body)),
  route(contract.exportPlaces, ({ call, query }) => register.exportPlaces(call, query)),
  route(contract.removeSamplePlaces, ({ call }) => register.removeSamplePlaces(call)),
  route(contract.listRegister, ({ call, query }) => register.listRegister(call, query)),
  route(reportPlace, ({ call, params, body }) => reports.reportPlace(call, params.placeId, body)),
];
