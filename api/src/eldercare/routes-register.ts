import {
  findPlaces,
  getPlace,
  getPlacePhoto,
  listCommunities,
  reportPlace,
} from '@jianghan/shared/eldercare/contract-finder';
import * as keeping from '@jianghan/shared/eldercare/contract-keeping';
import * as oversight from '@jianghan/shared/eldercare/contract-oversight';
import * as contract from '@jianghan/shared/eldercare/contract-register';
import { route } from '../http/route';
import * as changes from './service-changes';
import * as find from './service-find';
import * as imports from './service-import';
import * as own from './service-own';
import * as photos from './service-photos';
import * as register from './service-register';
import * as reports from './service-reports';

export const registerRoutes = [
  route(findPlaces, ({ call, query }) => find.findPlaces(query, call.now)),
  route(getPlace, ({ params }) => find.getPlace(params.placeId)),
  route(getPlacePhoto, ({ params }) => find.getPlacePhoto(params)),
  route(listCommunities, () => find.listCommunities()),
  route(contract.previewPlaces, ({ call, body }) => imports.previewPlaces(call, body.base64)),
  route(contract.importPlaces, ({ call, body }) => imports.importPlaces(call, body)),
  route(contract.exportPlaces, ({ call, query }) => register.exportPlaces(call, query)),
  route(contract.removeSamplePlaces, ({ call }) => register.removeSamplePlaces(call)),
  route(contract.listRegister, ({ call, query }) => register.listRegister(call, query)),
  route(reportPlace, ({ call, params, body }) => reports.reportPlace(call, params.placeId, body)),
  route(keeping.listOwnPlaces, ({ call, query }) => own.listOwnPlaces(call, query)),
  route(keeping.getOwnPlace, ({ call, params }) => own.getOwnPlace(call, params.placeId)),
  route(keeping.keepPlace, ({ call, params, body }) => own.keepPlace(call, params.placeId, body)),
  route(keeping.addPlacePhoto, ({ call, params, body }) => photos.addPlacePhoto(call, params.placeId, body)),
  route(keeping.removePlacePhoto, ({ call, params, body }) => photos.removePlacePhoto(call, params, body.version)),
  route(keeping.proposePlaceChange, ({ call, params, body }) => changes.proposePlaceChange(call, params.placeId, body)),
  route(keeping.withdrawPlaceChange, ({ call, params }) => changes.withdrawPlaceChange(call, params)),
  route(oversight.listPlaceChanges, ({ call, query }) => changes.listPlaceChanges(call, query)),
  route(oversight.decidePlaceChange, ({ call, params, body }) =>
    changes.decidePlaceChange(call, params.changeId, body),
  ),
  route(oversight.listPlaceReports, ({ call, query }) => reports.listPlaceReports(call, query)),
  route(oversight.settlePlaceReport, ({ call, params, body }) =>
    reports.settlePlaceReport(call, params.reportId, body),
  ),
  route(oversight.setPlaceShown, ({ call, params, body }) => register.setPlaceShown(call, params.placeId, body)),
];
