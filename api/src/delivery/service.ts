export { getMessageDesk, listDeliveries, resendDeliveries } from './service-desk';
export { dispatchWaiting } from './service-dispatch';
export { deliverMessages } from './service-receive';
export { recordSubscriptions } from './service-subscriptions';
