import { render, screen } from '@testing-library/react';
import { Field } from '.';

test('the browser reads label, hint and error with the input, and may fill it in', () => {
  render(
    <Field
      name="code"
      label="验证码"
      type="code"
      hint="6 位"
      error="少一位"
      autoComplete="one-time-code"
      value=""
      onChange={jest.fn()}
    />,
  );
  const input = screen.getByLabelText('验证码');
  expect(input).toHaveAccessibleDescription('6 位 少一位');
  expect(input).toBeInvalid();
  expect(input).toHaveAttribute('inputmode', 'numeric');
  expect(input).toHaveAttribute('autocomplete', 'one-time-code');
});
