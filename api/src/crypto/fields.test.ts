import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { decryptField, encryptField, lookupHash } from './fields';

const place = { table: 'accounts', rowId: 'a', column: 'name_enc' };
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

test('SM4 answers the published vector of GB/T 32907-2016, appendix A.1', () => {
  const key = hex('0123456789ABCDEFFEDCBA9876543210');
  const cipher = createCipheriv('sm4-cbc', key, Buffer.alloc(16)).setAutoPadding(false);
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  expect(sealed.toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  const decipher = createDecipheriv('sm4-cbc', key, Buffer.alloc(16)).setAutoPadding(false);
  expect(Buffer.concat([decipher.update(sealed), decipher.final()])).toEqual(key);
});

test('SM3 answers the published vectors of GB/T 32905-2016, appendix A', () => {
  expect(createHash('sm3').update('abc').digest('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
  expect(createHash('sm3').update('abcd'.repeat(16)).digest('hex')).toBe(
    'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
  );
});

test('HMAC-SM3 is the HMAC construction over SM3', () => {
  const key = Buffer.alloc(64, 7);
  const pad = (byte: number) => Buffer.from(key.map((value) => value ^ byte));
  const inner = createHash('sm3').update(pad(0x36)).update('abc').digest();
  const outer = createHash('sm3').update(pad(0x5c)).update(inner).digest('hex');
  expect(createHmac('sm3', key).update('abc').digest('hex')).toBe(outer);
});

test('what is sealed opens again, and never looks the same twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (value) => {
      const stored = encryptField(value, place);
      expect(decryptField(stored, place)).toBe(value);
      expect(encryptField(value, place)).not.toBe(stored);
    }),
  );
});

test('one changed byte anywhere, or a value moved to another row, column or table, is refused', () => {
  const stored = encryptField('420103199001010010', place);
  const [version, body] = stored.split('.') as [string, string];
  const bytes = Buffer.from(body, 'base64');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] as number) ^ 1;
    expect(() => decryptField(`${version}.${changed.toString('base64')}`, place)).toThrow('does not verify');
  }
  for (const moved of [
    { ...place, rowId: 'b' },
    { ...place, column: 'phone_enc' },
    { ...place, table: 'booking_parties' },
  ]) {
    expect(() => decryptField(stored, moved)).toThrow('does not verify');
  }
  expect(() => decryptField(`99.${body}`, place)).toThrow('not configured');
});

test('a look-up hash is keyed by its purpose', () => {
  expect(lookupHash('13800005678', 'phone')).toBe(lookupHash('13800005678', 'phone'));
  expect(lookupHash('13800005678', 'phone')).not.toBe(lookupHash('13800005678', 'openid'));
  expect(lookupHash('13800005678', 'phone')).toMatch(/^[0-9a-f]{64}$/);
});
