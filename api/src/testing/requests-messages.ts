import { randomUUID } from 'node:crypto';
import { TEXT_TOPIC, type Versions } from './versions';

interface Known {
  /** Left out by who asks nothing of an administrator. */
  versions?: Versions;
}

/** Well-formed requests about messages and their words. */
export const messageRequests = {
  recordSubscriptions: () => ({ body: { results: [{ templateId: 'wxdemo-booked', outcome: 'accept' as const }] } }),
  getMessageDesk: () => ({}),
  listDeliveries: () => ({ query: { state: 'failed', limit: 20, cursor: 'bm9uZQ' } }),
  resendDeliveries: () => ({ body: { deliveryIds: [randomUUID()] } }),
  getMessageTexts: () => ({}),
  saveMessageText: ({ versions }: Known) => ({
    params: { topic: TEXT_TOPIC },
    body: {
      version: versions?.messageText ?? 0,
      title: '预约已取消',
      text: '您的预约已取消。',
      phone: { values: ['{事项}', '{时间}', '{地点}', '{编号}', '已取消'], sms: null },
    },
  }),
};
