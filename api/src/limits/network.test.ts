import { NetworkCeiling, networkOf } from './network';

test('one address may ask as often in a second as the ceiling says, and another one as often again', () => {
  const ceiling = new NetworkCeiling(3);
  const asked = ['7', '7', '7', '7', '8'].map((end) => ceiling.allows(`203.0.113.${end}`));
  expect(asked).toEqual([true, true, true, false, true]);
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
