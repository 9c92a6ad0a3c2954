import { createHmac } from 'node:crypto';
import { hashOf } from '../crypto/hash';

export interface Credentials {
  secretId: string;
  secretKey: string;
}

export interface SignedPart {
  /** Host header as it is sent, with the port when there is one. */
  host: string;
  /** First label of the official host: `sms`, `faceid`. */
  service: string;
  payload: string;
  /** Seconds since 1970. */
  timestamp: number;
}

export const CONTENT_TYPE = 'application/json; charset=utf-8';
const SIGNED_HEADERS = 'content-type;host';

/**
 * Value of the Authorization header, TC3-HMAC-SHA256 as published for Tencent Cloud API 3.0
 * (https://cloud.tencent.com/document/api/382/52072).
 */
export function authorizationOf(part: SignedPart, { secretId, secretKey }: Credentials): string {
  const scope = `${dateOf(part.timestamp)}/${part.service}/tc3_request`;
  const signature = signatureOf(part, { scope, secretKey });
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`;
}

function signatureOf(part: SignedPart, { scope, secretKey }: { scope: string; secretKey: string }): string {
  const headers = `content-type:${CONTENT_TYPE}\nhost:${part.host}\n`;
  const canonical = `POST\n/\n\n${headers}\n${SIGNED_HEADERS}\n${hashOf('sha256', part.payload)}`;
  const text = `TC3-HMAC-SHA256\n${part.timestamp}\n${scope}\n${hashOf('sha256', canonical)}`;
  const ofDate = hmac(`TC3${secretKey}`, dateOf(part.timestamp));
  const ofRequest = hmac(hmac(ofDate, part.service), 'tc3_request');
  return hmac(ofRequest, text).toString('hex');
}

/** The day in UTC; the provider rejects a day that differs from the timestamp. */
function dateOf(timestamp: number): string {
  return new Date(timestamp * 1000).toISOString().slice(0, 10);
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
