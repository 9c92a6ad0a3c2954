import * as contract from '@jianghan/shared/planning/contract';
import { route } from '../http/route';
import * as closing from './service-closing';
import * as holidays from './service-holidays';
import * as offices from './service-offices';
import * as parameters from './service-parameters';

export const planningRoutes = [
  route(contract.listManagedOffices, ({ call }) => offices.listManagedOffices(call)),
  route(contract.openOffice, ({ call, body }) => offices.openOffice(call, body.office)),
  route(contract.listPlanDays, ({ call, params, query }) => offices.listPlanDays(call, params.officeId, query.month)),
  route(contract.previewOfficeChange, ({ call, params, body }) =>
    offices.previewOfficeChange(call, params.officeId, body),
  ),
  route(contract.changeOffice, ({ call, params, body }) => offices.changeOffice(call, params.officeId, body)),
  route(contract.previewClosing, ({ call, params, body }) => closing.previewClosing(call, params.officeId, body)),
  route(contract.closeDate, ({ call, params, body }) => closing.closeDate(call, params.officeId, body)),
  route(contract.listParameters, ({ call }) => parameters.listParameters(call)),
  route(contract.listParameterSettings, ({ params }) => parameters.listParameterSettings(params.name)),
  route(contract.previewParameter, ({ call, params, body }) => parameters.previewParameter(call, params.name, body)),
  route(contract.setParameter, ({ call, params, body }) => parameters.setParameter(call, params.name, body)),
  route(contract.listHolidayYears, ({ call }) => holidays.listHolidayYears(call)),
  route(contract.previewHolidays, ({ call, body }) => holidays.previewHolidays(call, body)),
  route(contract.loadHolidays, ({ call, body }) => holidays.loadHolidays(call, body)),
];
