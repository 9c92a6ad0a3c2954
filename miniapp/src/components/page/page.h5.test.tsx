import { fireEvent, render, screen, within } from '@testing-library/react';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { Page } from '.';

test('the browser has a title, a heading, a main part, and a way back', () => {
  openAt('marriage/review/index', {}, ['home/index']);
  render(<Page title="核对信息">看一遍</Page>);
  expect(document.title).toBe('核对信息 · 江汉民政掌上办');
  expect(screen.getByRole('heading', { level: 1, name: '核对信息' })).toBeInTheDocument();
  expect(screen.getByRole('main')).toHaveTextContent('看一遍');
  fireEvent.click(screen.getByRole('button', { name: '返回' }));
  expect(asked).toMatchObject([{ name: 'navigateBack' }]);
});

test('after a deep link 返回 leads to the fallback', () => {
  openAt('casefile/detail/index');
  render(
    <Page title="办件" fallback="/progress">
      从头到尾
    </Page>,
  );
  fireEvent.click(screen.getByRole('button', { name: '返回' }));
  expect(asked).toMatchObject([{ name: 'redirectTo', options: { url: '/progress/index' } }]);
});

test('a tab page draws the four places as a landmark and marks its own', () => {
  render(
    <Page title="进度" tab="progress">
      办件
    </Page>,
  );
  const places = within(screen.getByRole('navigation', { name: '主导航' })).getAllByRole('link');
  expect(
    places.map((place) => [place.textContent, place.getAttribute('href'), place.getAttribute('aria-current')]),
  ).toEqual([
    ['首页', '/', null],
    ['办事', '/services', null],
    ['进度', '/progress', 'page'],
    ['我的', '/me', null],
  ]);
  fireEvent.click(screen.getByRole('link', { name: '我的' }));
  expect(asked).toMatchObject([{ name: 'navigateTo', options: { url: '/me/index' } }]);
});
