import { fireEvent, render, screen } from '@testing-library/react';
import { Field } from '../field';
import { Errors } from '.';

test('the list takes the focus when it appears and each line leads to its field', () => {
  Element.prototype.scrollIntoView = jest.fn();
  render(
    <>
      <Errors errors={[{ field: 'partner.phone', message: '手机号少一位' }]} />
      <Field name="partner.phone" label="手机号" value="" onChange={jest.fn()} />
    </>,
  );
  expect(screen.getByRole('alert')).toHaveFocus();
  fireEvent.click(screen.getByRole('link', { name: '手机号少一位' }));
  expect(screen.getByLabelText('手机号')).toHaveFocus();
});
