import { fireEvent, render, screen } from '@testing-library/react';
import { WhenField } from '.';

test("in WeChat a date is picked by the phone's own picker, and its line says what is chosen", () => {
  const picked = jest.fn();
  render(<WhenField kind="date" name="on" label="哪一天" value="2026-12-18" onChange={picked} />);
  fireEvent.click(screen.getByRole('button', { name: '哪一天，2026-12-18' }));
  expect(picked).toHaveBeenCalledWith('2026-12-18');
});

test('a line that is not chosen yet says so', () => {
  render(<WhenField kind="time" name="opens" label="开门" error="请填时间" value="" onChange={jest.fn()} />);
  expect(screen.getByRole('button', { name: '开门，未填，请填时间' })).toBeInTheDocument();
});
