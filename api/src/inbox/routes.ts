import { getMessageTexts, listMessages, readMessages, saveMessageText } from '@jianghan/shared/inbox/contract';
import { route } from '../http/route';
import * as service from './service';
import * as texts from './service-texts';

export const inboxRoutes = [
  route(listMessages, ({ call, query }) => service.listMessages(call, query)),
  route(readMessages, ({ call }) => service.readMessages(call)),
  route(getMessageTexts, () => texts.getMessageTexts()),
  route(saveMessageText, ({ call, params, body }) => texts.saveMessageText(call, { ...params, ...body })),
];
