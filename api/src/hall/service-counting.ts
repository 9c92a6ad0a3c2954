import * as store from './store';

/** The numbers of one day as the office's figures count them. */
export const listTicketsOf = store.listTickets;
