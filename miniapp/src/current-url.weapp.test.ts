import { openAt } from '../test-stand-ins/taro';
import { currentUrl } from './current-url';

test('the address of this page carries its query and nothing of the framework', () => {
  openAt('marriage/review/index', { slot: 'a', stamp: '7', $taroTimestamp: '1' });
  expect(currentUrl()).toBe('/marriage/review?slot=a');
  openAt('home/index');
  expect(currentUrl()).toBe('/');
});
