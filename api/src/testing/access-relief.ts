import type { StaffRow } from './access-matrix';

/** Who may call what of the casework and the payments of relief. */
export const casework: Record<string, StaffRow> = {
  listReliefWork: { own: 'yes' },
  countReliefWork: { own: 'yes' },
  listOverdueRelief: { own: 'yes' },
  searchRelief: { own: 'yes' },
  openReliefFile: { own: 'yes', foreign: 'not_found' },
  claimRelief: { own: 'yes', foreign: 'not_found' },
  handOverRelief: { own: 'yes', foreign: 'not_found' },
  listReliefColleagues: { own: 'yes', foreign: 'not_found' },
  actOnRelief: { own: 'state_changed', foreign: 'not_found' },
  addReliefNote: { own: 'yes', foreign: 'not_found' },
  recordDelivery: { own: 'yes', foreign: 'not_found' },
  keepPromise: { own: 'yes', foreign: 'not_found' },
  revealRelief: { own: 'yes', foreign: 'not_found', sensitive: true },
  enterRelief: { own: 'yes', foreign: 'not_found' },
  sendSignatureCode: { own: 'yes', foreign: 'not_found' },
  signRelief: { own: 'yes', foreign: 'not_found' },
  getReliefNotice: { own: 'yes', foreign: 'not_found', sensitive: true },
  getPublicPaper: { own: 'not_found', foreign: 'not_found' },
  listEmergencies: { own: 'yes' },
  declareEmergency: { own: 'not_permitted', district: 'yes', sensitive: true },
  endEmergency: { own: 'not_permitted', district: 'yes', sensitive: true },
};

export const payment: Record<string, StaffRow> = {
  getCasePayments: { own: 'yes', foreign: 'not_found' },
  setPayeeAccount: { own: 'yes', foreign: 'not_found' },
  startPayment: { own: 'state_changed', foreign: 'not_found' },
  listDuePayments: { own: 'yes' },
  listPayments: { own: 'yes' },
  releasePayment: { own: 'not_found', sensitive: true },
  sendPaymentBack: { own: 'not_found' },
  settlePayment: { own: 'not_found' },
  makeBatch: { own: 'nothing_to_pay', foreign: 'not_found' },
  listBatches: { own: 'yes' },
  getBatch: { own: 'not_found' },
  releaseBatch: { own: 'not_found', sensitive: true },
  cancelBatch: { own: 'not_found' },
  downloadBatch: { own: 'not_found', sensitive: true },
  importReturn: { own: 'not_found' },
};
