import { asked } from '../test-stand-ins/taro';
import { go, replaceWith } from './navigate';

test('WeChat opens tabs by switching', () => {
  go('/me');
  replaceWith('/');
  go('/marriage/guide');
  expect(asked.map(({ name, options }) => [name, options.url])).toEqual([
    ['switchTab', '/me/index'],
    ['switchTab', '/home/index'],
    ['navigateTo', '/marriage/guide/index'],
  ]);
});
