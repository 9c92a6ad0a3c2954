import { listMessages, readMessages } from '@jianghan/shared/inbox/contract';
import { route } from '../http/route';
import * as service from './service';

export const inboxRoutes = [
  route(listMessages, ({ call, query }) => service.listMessages(call, query)),
  route(readMessages, ({ call }) => service.readMessages(call)),
];
