import { fireEvent, render, screen } from '@testing-library/react';
import { asked } from '../../../test-stand-ins/taro';
import { Skeleton } from '../skeleton';
import { Empty, Failed } from '.';

test('nothing here yet names the next sensible step', () => {
  render(
    <Empty title="还没有办件" step={{ text: '看看能办什么', to: '/marriage/guide' }}>
      办过的事，进度都在这里。
    </Empty>,
  );
  expect(screen.getByRole('heading', { name: '还没有办件' })).toBeInTheDocument();
  fireEvent.click(screen.getByText('看看能办什么'));
  expect(asked).toMatchObject([{ name: 'navigateTo', options: { url: '/marriage/guide/index' } }]);
});

test('a page that did not open can be tried again and names a phone', () => {
  const retry = jest.fn();
  render(<Failed onRetry={retry} />);
  expect(screen.getByText(/12345/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(retry).toHaveBeenCalledTimes(1);
});

test('loading is said to those who cannot see it', () => {
  render(<Skeleton rows={3} />);
  expect(screen.getByRole('status')).toBeInTheDocument();
});
