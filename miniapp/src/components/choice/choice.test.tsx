import { fireEvent, render, screen } from '@testing-library/react';
import { Check, CheckboxGroup, RadioGroup } from '.';
import { grouped } from './props';

const TIMES = [
  { value: '0830', label: '8:30', note: '约满', disabled: true, group: '上午' },
  { value: '0900', label: '9:00', note: '余 1', group: '上午' },
  { value: '1430', label: '14:30', note: '余 2', group: '下午' },
] as const;

test('one of several is chosen, and what is taken cannot be', () => {
  const choose = jest.fn();
  render(<RadioGroup name="slotId" legend="时间" columns={4} options={TIMES} value="0900" onChange={choose} />);
  expect(screen.getByRole('radio', { name: /9:00/ })).toBeChecked();
  fireEvent.click(screen.getByRole('radio', { name: /14:30/ }));
  fireEvent.click(screen.getByRole('radio', { name: /8:30/ }));
  expect(choose.mock.calls).toEqual([['1430']]);
});

test('options stand under their group word', () => {
  expect(grouped(TIMES).map(({ group, options }) => [group, options.length])).toEqual([
    ['上午', 2],
    ['下午', 1],
  ]);
});

test('any of several: a press adds and takes away', () => {
  const choose = jest.fn();
  const needs = [
    { value: 'barrier_free', label: '无障碍' },
    { value: 'sign_language', label: '手语' },
  ] as const;
  render(
    <CheckboxGroup
      name="needs"
      legend="到场协助"
      options={needs}
      value={['sign_language']}
      onChange={choose}
      error="最多选一项"
    />,
  );
  fireEvent.click(screen.getByRole('checkbox', { name: '无障碍' }));
  fireEvent.click(screen.getByRole('checkbox', { name: '手语' }));
  expect(choose.mock.calls).toEqual([[['sign_language', 'barrier_free']], [[]]]);
  expect(screen.getByText('最多选一项')).toBeInTheDocument();
});

test('options with a drawing, or in cells, are the same choices', () => {
  const choose = jest.fn();
  const causes = [
    { value: 'illness', label: '生病、住院', icon: 'medical' },
    { value: 'fire', label: '家里失火', icon: 'fire' },
  ] as const;
  const { container } = render(
    <>
      <CheckboxGroup name="cause" legend="出了什么事" options={causes} value={['fire']} onChange={choose} />
      <CheckboxGroup name="cells" legend="再说一遍" columns={2} options={causes} value={[]} onChange={choose} />
    </>,
  );
  expect(container.querySelectorAll('.choice-icon')).toHaveLength(4);
  expect(container.querySelectorAll('.choice-grid-2 .choice')).toHaveLength(2);
  const [drawn, inCell] = screen.getAllByRole('checkbox', { name: '生病、住院' });
  for (const box of [drawn, inCell]) if (box) fireEvent.click(box);
  expect(choose.mock.calls).toEqual([[['fire', 'illness']], [['illness']]]);
});

test('a consent starts empty and says when it is missing', () => {
  const tick = jest.fn();
  render(
    <Check name="declared" checked={false} onChange={tick} error="请先确认">
      我们双方自愿结婚
    </Check>,
  );
  const box = screen.getByRole('checkbox', { name: '我们双方自愿结婚' });
  expect(box).not.toBeChecked();
  fireEvent.click(box);
  expect(tick).toHaveBeenCalledWith(true);
  expect(screen.getByText('请先确认')).toBeInTheDocument();
});
