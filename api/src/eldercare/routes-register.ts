import { findPlaces, getPlace, listCommunities, reportPlace } from '@jianghan/shared/eldercare/contract-finder';
import { route } from '../http/route';
import * as find from './service-find';
import * as reports from './service-reports';

export const registerRoutes = [
  route(findPlaces, ({ call, query }) => find.findPlaces(query, call.now)),
  route(getPlace, ({ params }) => find.getPlace(params.placeId)),
  route(listCommunities, () => find.listCommunities()),
  route(reportPlace, ({ call, params, body }) => reports.reportPlace(call, params.placeId, body)),
];
