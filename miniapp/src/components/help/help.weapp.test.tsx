import { fireEvent, render, screen } from '@testing-library/react';
import { asked } from '../../../test-stand-ins/taro';
import { DangerNumbers } from '../danger-numbers';
import { Help } from '.';

test('help and danger numbers open the dialler', () => {
  render(
    <>
      <Help office={{ name: '登记处 示例', phone: '027-0000-1101' }} />
      <DangerNumbers />
    </>,
  );
  for (const button of screen.getAllByRole('button')) fireEvent.click(button);
  expect(asked.map(({ options }) => options.phoneNumber)).toEqual(['027-0000-1101', '12345', '110', '120', '119']);
});
