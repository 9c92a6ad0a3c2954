import { listHolidays } from '@jianghan/shared/holidays/contract';
import { route } from '../http/route';
import * as service from './service';

export const holidayRoutes = [route(listHolidays, () => service.listHolidays())];
