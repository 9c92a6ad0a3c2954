import { fireEvent, render, screen } from '@testing-library/react';
import { fieldId } from '../field-frame/props';
import { Field } from '.';

test('a field has a name, a hint, an error in words, and gives back what is typed', () => {
  const typed = jest.fn();
  render(
    <Field
      name="partner.idNumber"
      label="身份证号"
      type="idcard"
      hint="18 位，最后一位可能是 X"
      error="现在是 17 位，请照身份证补齐"
      value="4201"
      onChange={typed}
    />,
  );
  const input = screen.getByRole('textbox', { name: /身份证号/ });
  fireEvent.change(input, { target: { value: '42010' } });
  expect(typed).toHaveBeenCalledWith('42010');
  expect(screen.getByText('18 位，最后一位可能是 X')).toBeInTheDocument();
  expect(screen.getByText('现在是 17 位，请照身份证补齐')).toBeInTheDocument();
  expect(document.getElementById(fieldId('partner.idNumber'))).not.toBeNull();
});

test('an optional field says so', () => {
  render(<Field name="phone" label="手机号" optional type="tel" value="" onChange={jest.fn()} />);
  expect(screen.getByText('（选填）')).toBeInTheDocument();
});
