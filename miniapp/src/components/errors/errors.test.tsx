import { render, screen } from '@testing-library/react';
import { Errors } from '.';

test('every field is named once, on top, as an alert', () => {
  const errors = [
    { field: 'idNumber', message: '身份证号少一位' },
    { field: 'idNumber', message: '身份证号有误' },
    { field: 'phone', message: '手机号少一位' },
  ];
  render(<Errors errors={errors} />);
  expect(screen.getByRole('alert')).toHaveTextContent('有 2 处要改身份证号少一位手机号少一位');
});

test('no errors, no list', () => {
  const { container } = render(<Errors errors={[]} />);
  expect(container).toBeEmptyDOMElement();
});
