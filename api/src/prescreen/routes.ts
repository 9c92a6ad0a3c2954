import { listStandards } from '@jianghan/shared/prescreen/contract';
import { route } from '../http/route';
import * as service from './service';

export const prescreenRoutes = [route(listStandards, ({ call }) => service.listStandards(call.now))];
