import { render, screen } from '@testing-library/react';
import { State, Tag } from '.';
import { signOf } from './props';

test('a state is a sign and a word, never colour alone', () => {
  const { container } = render(
    <>
      <Tag tone="warn">待补正</Tag>
      <State tone="done">已办结</State>
    </>,
  );
  expect(screen.getByText('待补正')).toBeInTheDocument();
  expect(screen.getByText('已办结')).toBeInTheDocument();
  expect(container.querySelectorAll('.icon')).toHaveLength(2);
  expect(signOf({ tone: 'danger', icon: 'clock', children: '' })).toBe('clock');
});
