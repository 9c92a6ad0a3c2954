import * as contract from '@jianghan/shared/delivery/contract';
import { route } from '../http/route';
import * as service from './service';

export const deliveryRoutes = [
  route(contract.recordSubscriptions, ({ call, body }) => service.recordSubscriptions(call, body)),
  route(contract.getMessageDesk, () => service.getMessageDesk()),
  route(contract.listDeliveries, ({ query }) => service.listDeliveries(query)),
  route(contract.resendDeliveries, ({ call, body }) => service.resendDeliveries(call, body)),
];
