import { CONSENT_VERSIONS } from './account/contract';
import { PERSONAL_COLUMNS, PLAIN_COLUMNS, RETENTION_DAYS, RETENTIONS, STAFF_COLUMNS } from './personal-data';

const place = ({ table, column }: { table: string; column: string }) => `${table}.${column}`;

test('every column is said once: of a resident, of staff, or plain', () => {
  const plain = Object.entries({ ...PLAIN_COLUMNS, ...STAFF_COLUMNS }).flatMap(([table, columns]) =>
    columns.map((column) => `${table}.${column}`),
  );
  const all = [...PERSONAL_COLUMNS.map(place), ...plain];
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
});

test('whatever is encrypted or hashed about a person is personal', () => {
  const plain = Object.entries(PLAIN_COLUMNS).flatMap(([table, columns]) =>
    columns.map((column) => `${table}.${column}`),
  );
  const sealed = plain.filter((column) => /_enc$|(id|phone|openid)_hash$/.test(column));
  expect(sealed).toEqual(['wechat_tokens.token_enc']);
});

test('every personal column says in Chinese what it is for and how long it stays', () => {
  for (const { purpose, exportName, retention } of PERSONAL_COLUMNS) {
    expect(purpose).toMatch(/\p{Script=Han}/u);
    expect(RETENTIONS[retention]).toMatch(/\p{Script=Han}|\d/u);
    if (exportName !== null) expect(exportName).toMatch(/\p{Script=Han}/u);
  }
});

test('identity numbers are sensitive and stand on their own consent (P-02)', () => {
  const numbers = PERSONAL_COLUMNS.filter(({ column }) => /(^|_)id_(number_enc|hash)$/.test(column));
  expect(numbers.map(place)).toHaveLength(11);
  for (const column of numbers) expect(column).toMatchObject({ sensitive: true, consent: 'identity' });
  const consents = new Set(PERSONAL_COLUMNS.map(({ consent }) => consent).filter((consent) => consent !== null));
  expect([...consents].every((consent) => consent in CONSENT_VERSIONS)).toBe(true);
});

test('a resident gets a copy of everything but hashes and sealed replies (P-06)', () => {
  const kept = PERSONAL_COLUMNS.filter(({ exportName }) => exportName === null).map(place);
  expect(kept.every((column) => /_hash$|reply_enc$|rate_limits\.name$/.test(column))).toBe(true);
});

test('bookings stay 180 days and drafts 30 (P-14), and the words say the same', () => {
  for (const [retention, days] of Object.entries(RETENTION_DAYS)) {
    expect(RETENTIONS[retention as keyof typeof RETENTION_DAYS]).toContain(String(days));
  }
});
