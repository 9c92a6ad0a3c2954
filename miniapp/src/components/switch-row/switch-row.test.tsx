import { fireEvent, render, screen } from '@testing-library/react';
import { SwitchRow } from '.';

test('a switch says 开 or 关 and turns', () => {
  const turn = jest.fn();
  render(<SwitchRow icon="letters" title="长辈模式" checked={false} onChange={turn} />);
  const row = screen.getByRole('switch', { name: /长辈模式/ });
  expect(row).not.toBeChecked();
  expect(row).toHaveTextContent('关');
  fireEvent.click(row);
  expect(turn).toHaveBeenCalledWith(true);
});
