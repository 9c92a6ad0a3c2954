import { CONSENT_VERSIONS, type Me } from '@jianghan/shared/account/contract';

/** A person who has proved a phone, as the server describes them. */
export const WITH_PHONE: Me = {
  accountId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70',
  level: 'L1',
  phone: '138****5678',
  name: null,
  idNumber: null,
  realNameAt: null,
  preferences: { elder: false, contrast: false },
  consents: [],
  unreadMessages: 0,
};

/** The same person after agreeing to the use of the identity. */
export const AGREED: Me = {
  ...WITH_PHONE,
  consents: [{ purpose: 'identity', version: CONSENT_VERSIONS.identity, givenAt: '2026-11-23T02:00:00.000Z' }],
};

/** … and after the real-name check. */
export const PROVED: Me = {
  ...AGREED,
  level: 'L2',
  name: '周*宁',
  idNumber: '420103********0010',
  realNameAt: '2026-11-23T02:01:00.000Z',
};
