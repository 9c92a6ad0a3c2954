import { timingSafeEqual } from 'node:crypto';
import { lookupHash } from '../crypto/fields';

const ID_BYTES = 16;
const PROOF_BYTES = 8;

/**
 * The token of the link that a booker passes on. It is reckoned from the booking's id, random itself, and a proof that
 * only we can make, so that nothing is stored for it and the booking pays for it with no row; 32 characters, as many as
 * a `scene` of WeChat holds (W-08).
 */
export function invitationOf(bookingId: string): string {
  return Buffer.concat([Buffer.from(bookingId.replaceAll('-', ''), 'hex'), proofOf(bookingId)]).toString('base64url');
}

/** The booking that a token invites to; undefined for one that we have not made. */
export function bookingOf(token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + PROOF_BYTES) return undefined;
  const hex = bytes.subarray(0, ID_BYTES).toString('hex');
  const bookingId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(bytes.subarray(ID_BYTES), proofOf(bookingId)) ? bookingId : undefined;
}

function proofOf(bookingId: string): Buffer {
  return Buffer.from(lookupHash(bookingId, 'invitation'), 'hex').subarray(0, PROOF_BYTES);
}
