import { NetworkCeiling, networkOf } from './network';

test('one address may ask as often as the ceiling says; the next request is told to wait a second', () => {
  const ceiling = new NetworkCeiling(3);
  for (let turn = 0; turn < 3; turn += 1) ceiling.assert('203.0.113.7');
  expect(() => ceiling.assert('203.0.113.7')).toThrow(
    expect.objectContaining({ code: 'too_many', data: { retryAfterSeconds: 1 } }),
  );
  expect(() => ceiling.assert('203.0.113.8')).not.toThrow();
});

test('all addresses of one IPv6 /64 count as one, and a mapped IPv4 address is that address', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:0db8:0001:0002::9')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8:1:3::1')).not.toBe('2001:db8:1:2::/64');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
});
