import { randomBytes } from 'node:crypto';
import { config } from '../config';
import { type Asked, jsonOf } from './asked';
import { demoPeople } from './people';

interface IssuedCode {
  /** The openid of a login code, the phone of a phone code. */
  of: string;
  countryCode: string;
  validUntil: number;
  isUsed: boolean;
}

const CODE_MS = 5 * 60_000;
const TOKEN_MS = 7200_000;
const OVERLAP_MS = 5 * 60_000;
/** The user of developer tools on this machine: WeChat itself gives out those codes, so they are not on our list. */
export const DEVTOOLS_OPENID = 'oSandbox-devtools-0000000000';
const DEVTOOLS_LOGIN_CODE = /^[0-9A-Za-z]{32}$/;
const DEVTOOLS_PHONE_CODE = /^[0-9a-f]{64}$/;

/** WeChat's side of W-01 to W-03. */
export class WechatStandIn {
  readonly #codes = new Map<string, IssuedCode>();
  readonly #openids = new Set<string>();
  #tokens: { token: string; expiresAt: number }[] = [];

  /** What wx.login gives the mini-program of this user: one use, five minutes. */
  issueLoginCode(openid: string): string {
    this.admit(openid);
    return this.#issue(randomBytes(12).toString('hex'), { of: openid, countryCode: '' });
  }

  /** What the phone button gives: one use, five minutes. */
  issuePhoneCode(phone: string, countryCode = '86'): string {
    return this.#issue(randomBytes(24).toString('hex'), { of: phone, countryCode });
  }

  /** Makes every token given out so far worthless, as a forced refresh by somebody else does. */
  revokeTokens(): void {
    this.#tokens = [];
  }

  /** Is the token of this request one that still works? */
  takesToken({ query }: Asked): boolean {
    const given = query.get('access_token');
    return this.#tokens.some(({ token, expiresAt }) => token === given && expiresAt > Date.now());
  }

  /** From now on somebody with this openid uses the mini-program. */
  admit(openid: string): void {
    this.#openids.add(openid);
  }

  /** Does somebody with this openid use the mini-program? */
  knows(openid: string): boolean {
    return openid === DEVTOOLS_OPENID || this.#openids.has(openid);
  }

  jscode2session({ query }: Asked): unknown {
    const problem = wrongParameters(query) ?? wrongApp(query.get('appid'), query.get('secret'));
    if (problem !== undefined) return problem;
    const openid = this.#use(query.get('js_code') ?? '', DEVTOOLS_LOGIN_CODE, DEVTOOLS_OPENID);
    if (typeof openid !== 'object') return failed(openid);
    return { session_key: randomBytes(16).toString('base64'), openid: openid.of };
  }

  stableToken(asked: Asked): unknown {
    const { appid, secret, grant_type } = jsonOf(asked);
    if (grant_type !== 'client_credential') return failed(40002);
    const problem = wrongApp(appid, secret);
    if (problem !== undefined) return problem;
    const { token, expiresAt } = this.#currentToken();
    return { access_token: token, expires_in: Math.floor((expiresAt - Date.now()) / 1000) };
  }

  getUserPhoneNumber(asked: Asked): unknown {
    if (!this.takesToken(asked)) return failed(40001);
    const { code } = jsonOf(asked);
    const phone = this.#use(String(code ?? ''), DEVTOOLS_PHONE_CODE, demoPeople[0]?.phone ?? '');
    if (typeof phone !== 'object') return failed(40029);
    const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: config.wechat.appid };
    const { of, countryCode } = phone;
    const phoneNumber = countryCode === '86' ? of : `+${countryCode}${of}`;
    return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber, purePhoneNumber: of, countryCode, watermark } };
  }

  #issue(code: string, { of, countryCode }: Pick<IssuedCode, 'of' | 'countryCode'>): string {
    this.#codes.set(code, { of, countryCode, validUntil: Date.now() + CODE_MS, isUsed: false });
    return code;
  }

  /** The code's owner the first time; 40163 after that, 40029 for a code that is unknown or too old. */
  #use(code: string, devtools: RegExp, devtoolsOwner: string): IssuedCode | 40029 | 40163 {
    if (!this.#codes.has(code) && devtools.test(code)) this.#issue(code, { of: devtoolsOwner, countryCode: '86' });
    const issued = this.#codes.get(code);
    if (issued === undefined || issued.validUntil < Date.now()) return 40029;
    if (issued.isUsed) return 40163;
    issued.isUsed = true;
    return issued;
  }

  /** The same token while it lasts; in its last five minutes the next one, and both are good. */
  #currentToken(): { token: string; expiresAt: number } {
    const newest = this.#tokens.at(-1);
    if (newest !== undefined && newest.expiresAt > Date.now() + OVERLAP_MS) return newest;
    const made = { token: randomBytes(68).toString('base64url'), expiresAt: Date.now() + TOKEN_MS };
    this.#tokens.push(made);
    return made;
  }
}

const REQUIRED = { appid: 41002, secret: 41004, js_code: 41008 } as const;

function wrongParameters(query: URLSearchParams): unknown {
  for (const [name, errcode] of Object.entries(REQUIRED)) {
    if (!query.get(name)) return failed(errcode);
  }
  return query.get('grant_type') === 'authorization_code' ? undefined : failed(40002);
}

function wrongApp(appid: unknown, secret: unknown): unknown {
  if (appid !== config.wechat.appid) return failed(40013);
  return secret === config.wechat.secret ? undefined : failed(40125);
}

const MESSAGES: Record<number, string> = {
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  43101: 'user refuse to accept the msg',
  47001: 'data format error',
  47003: 'argument invalid',
};

export function failed(errcode: number): { errcode: number; errmsg: string } {
  return { errcode, errmsg: MESSAGES[errcode] ?? 'error' };
}
