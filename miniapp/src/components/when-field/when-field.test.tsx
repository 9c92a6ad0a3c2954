import { render, screen } from '@testing-library/react';
import { fieldId } from '../field-frame/props';
import { WhenField } from '.';

test('a date stands under its label and can be jumped to from the list of errors', () => {
  render(<WhenField kind="date" name="on" label="哪一天" error="请选择日期" value="" onChange={jest.fn()} />);
  expect(screen.getByText('哪一天')).toBeInTheDocument();
  expect(screen.getByText('请选择日期')).toBeInTheDocument();
  expect(document.getElementById(fieldId('on'))).not.toBeNull();
});
