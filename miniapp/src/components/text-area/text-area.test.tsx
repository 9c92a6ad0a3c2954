import { fireEvent, render, screen } from '@testing-library/react';
import { fieldId } from '../field-frame/props';
import { TextArea } from '.';

test('several lines are typed under a label, with the hint and what is wrong', () => {
  const typed = jest.fn();
  render(<TextArea name="text" label="通知全文" hint="连标题一起" error="请粘贴通知全文" value="" onChange={typed} />);
  const area = screen.getByRole('textbox', { name: /通知全文/ });
  fireEvent.change(area, { target: { value: '一、元旦：\n1月1日' } });
  fireEvent.input(area, { target: { value: '一、元旦：\n1月1日' } });
  expect(typed).toHaveBeenCalledWith('一、元旦：\n1月1日');
  expect(screen.getByText('连标题一起')).toBeInTheDocument();
  expect(screen.getByText('请粘贴通知全文')).toBeInTheDocument();
  expect(document.getElementById(fieldId('text'))).not.toBeNull();
});
