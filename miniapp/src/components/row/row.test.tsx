import { fireEvent, render, screen } from '@testing-library/react';
import { asked } from '../../../test-stand-ins/taro';
import { Row } from '.';

test('a row with an address is a link that opens the page', () => {
  render(<Row icon="shield" title="授权与同意" note="一点就能撤回" value="3 项" to="/account/consents" />);
  fireEvent.click(screen.getByRole('link', { name: /授权与同意.*3 项/ }));
  expect(asked).toMatchObject([{ name: 'navigateTo', options: { url: '/account/consents/index' } }]);
});

test('a row with an action is a button', () => {
  const act = jest.fn();
  render(<Row icon="leave" title="退出登录" onPress={act} />);
  fireEvent.click(screen.getByRole('button', { name: '退出登录' }));
  expect(act).toHaveBeenCalledTimes(1);
});

test('a row that only tells is neither', () => {
  render(<Row icon="id-card" title="两人各带本人有效身份证" />);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
