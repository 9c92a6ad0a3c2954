export { getAuditChain, listAuditAlerts, markAlertSeen, searchAudit } from './service-audit';
export { closeAccount } from './service-close';
export { lookAtCase, revealPerson } from './service-looks';
export { exportMyData, getMyData } from './service-own-data';
export { forgetClosedAccounts, forgetDeliveredMessages, forgetOldLines, previewRetention } from './service-retention';
