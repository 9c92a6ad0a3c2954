import { act, fireEvent, render, screen } from '@testing-library/react';
import { useNetwork } from '../../network';
import { choosePreferences } from '../../preferences';
import { Button } from '../button';
import { Page } from '.';

afterEach(() => {
  act(() => {
    choosePreferences({ elder: false, contrast: false });
    useNetwork.setState({ online: true });
  });
});

test('elder mode and high contrast are classes of the page, and elder mode offers 打电话', () => {
  const { container } = render(<Page title="核对信息">看一遍</Page>);
  expect(screen.queryByText('打电话')).toBeNull();
  act(() => {
    choosePreferences({ elder: true, contrast: true });
  });
  expect(container.querySelector('.page')).toHaveClass('theme', 'theme-elder', 'theme-contrast');
  expect(screen.getByText('打电话')).toBeInTheDocument();
});

test('without a network the page says how old its content is and that nothing is lost', () => {
  render(
    <Page title="进度" staleAt="10:20">
      办件
    </Page>,
  );
  act(() => useNetwork.setState({ online: false }));
  expect(screen.getByText('没有网络，显示 10:20 的内容。写的都存着')).toBeInTheDocument();
});

test('the button in the bar sends the form of the page', () => {
  const send = jest.fn();
  render(
    <Page title="登录" onSubmit={send} bar={<Button submit>登录</Button>}>
      手机号
    </Page>,
  );
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(send).toHaveBeenCalledTimes(1);
});
