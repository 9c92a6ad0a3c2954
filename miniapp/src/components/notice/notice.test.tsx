import { render, screen } from '@testing-library/react';
import { LiveRegion } from '../live-region';
import { Notice } from '.';

test('an urgent notice is spoken at once, a calm one is not', () => {
  const { rerender } = render(<Notice title="刚刚约满">您填的信息都在</Notice>);
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(
    <Notice urgent tone="warn" title="刚刚约满">
      您填的信息都在
    </Notice>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('刚刚约满您填的信息都在');
});

test('results are spoken without moving the focus', () => {
  render(<LiveRegion>找到 3 个时间</LiveRegion>);
  expect(screen.getByRole('status')).toHaveTextContent('找到 3 个时间');
});
