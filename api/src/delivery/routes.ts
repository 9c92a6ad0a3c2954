import { recordSubscriptions } from '@jianghan/shared/delivery/contract';
import { route } from '../http/route';
import * as service from './service';

export const deliveryRoutes = [route(recordSubscriptions, ({ call, body }) => service.recordSubscriptions(call, body))];
