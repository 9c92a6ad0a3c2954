import { Secret, TOTP } from 'otpauth';

const ISSUER = '江汉民政工作台';
const PERIOD_SECONDS = 30;
export const TOTP_PERIOD_MS = PERIOD_SECONDS * 1000;
/** A phone's clock may be half a minute off, to either side. */
const WINDOW = 1;

/** 160 random bits, base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator scans (RFC 6238: SHA-1, six digits, thirty seconds, which all of them know). */
export function totpUri(login: string, secret: string): string {
  return totpOf(secret, login).toString();
}

/** The step in which a code is right; null when it is wrong. A caller lets each step in once. */
export function totpStepOf(secret: string, code: string, at: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** The code an authenticator shows at an instant; for the demo and for tests. */
export function totpCodeAt(secret: string, at: Date): string {
  return totpOf(secret).generate({ timestamp: at.getTime() });
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6 });
}
