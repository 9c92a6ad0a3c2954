/** Between the look at the slots and the taking of the seats, others were faster: ask again, with the slots locked. */
export class SeatsGone extends Error {}
