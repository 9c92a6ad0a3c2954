import { fireEvent, render, screen } from '@testing-library/react';
import { WhenField } from '.';

test("a date is picked by the browser's own means, within its bounds, and said with what is wrong", () => {
  const picked = jest.fn();
  render(
    <WhenField
      kind="date"
      name="on"
      label="哪一天"
      from="2026-11-24"
      error="请选择日期"
      value="2026-12-18"
      onChange={picked}
    />,
  );
  const input = screen.getByLabelText('哪一天');
  expect(input).toHaveAttribute('type', 'date');
  expect(input).toHaveAttribute('min', '2026-11-24');
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription('请选择日期');
  fireEvent.change(input, { target: { value: '2026-12-21' } });
  expect(picked).toHaveBeenCalledWith('2026-12-21');
});

test('a time of day is a time', () => {
  render(<WhenField kind="time" name="opens" label="开门" value="08:30" onChange={jest.fn()} />);
  expect(screen.getByLabelText('开门')).toHaveAttribute('type', 'time');
});
