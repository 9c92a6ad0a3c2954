import { readCode, readPhone } from './read-digits';

test('a phone is read as people paste it', () => {
  expect(['138 0000 5678', '138-0000-5678', '+86 138 0000 5678', '8613800005678'].map(readPhone)).toEqual(
    Array(4).fill('13800005678'),
  );
  expect(readPhone('138000056789')).toBe('13800005678');
  expect(readPhone('8613')).toBe('8613');
});

test('a code keeps its first six digits, leading zeros too', () => {
  expect(readCode('验证码 012345，10 分钟内有效')).toBe('012345');
});
