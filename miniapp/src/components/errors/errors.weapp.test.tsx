import { fireEvent, render, screen } from '@testing-library/react';
import { asked } from '../../../test-stand-ins/taro';
import { Errors } from '.';

test('the list comes into view and each line scrolls to its field', () => {
  render(<Errors errors={[{ field: 'phone', message: '手机号少一位' }]} />);
  fireEvent.click(screen.getByText('手机号少一位'));
  expect(asked.map(({ name, options }) => [name, options.selector])).toEqual([
    ['pageScrollTo', '#errors'],
    ['pageScrollTo', '#field-phone'],
  ]);
});
