/** What other features may ask of a case of relief; they move it by `moveRelief` in `core`. */

export { standingOf } from './standing';
export { findRelief, lockRelief, type ReliefCase } from './store';
export { holdPayments } from './store-money';
export { listDecisions } from './store-steps';
export { takeReliefByPhone } from './store-take-over';
