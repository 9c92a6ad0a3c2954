import { asked, openAt } from '../test-stand-ins/taro';
import { go, goBack, replaceWith, startOver } from './navigate';
import { EVERY_URL, pageOf } from './pages';

test('plain addresses become pages', () => {
  expect([pageOf('/'), pageOf('/me'), pageOf('/marriage/review?slot=1')]).toEqual([
    '/home/index',
    '/me/index',
    '/marriage/review/index?slot=1',
  ]);
  expect(new Set(EVERY_URL).size).toBe(EVERY_URL.length);
});

test('the browser keeps its history, tabs too', () => {
  go('/progress');
  replaceWith('/account/real-name');
  startOver('/');
  expect(asked.map(({ name, options }) => [name, options.url])).toEqual([
    ['navigateTo', '/progress/index'],
    ['redirectTo', '/account/real-name/index'],
    ['reLaunch', '/home/index'],
  ]);
});

test('back goes where one came from, after a deep link to the fallback', () => {
  openAt('marriage/guide/index', {}, ['home/index']);
  goBack();
  openAt('marriage/guide/index');
  goBack('/services');
  expect(asked.map(({ name }) => name)).toEqual(['navigateBack', 'redirectTo']);
});
