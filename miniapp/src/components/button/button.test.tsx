import { fireEvent, render, screen } from '@testing-library/react';
import { Form } from '../form';
import { Button } from '.';

test('a button that works says what happens and hears no second press', () => {
  const press = jest.fn();
  const { rerender } = render(<Button onPress={press}>提交预约</Button>);
  fireEvent.click(screen.getByRole('button', { name: '提交预约' }));
  rerender(
    <Button onPress={press} busy busyText="正在提交，请别关闭">
      提交预约
    </Button>,
  );
  const busy = screen.getByRole('button', { name: '正在提交，请别关闭' });
  fireEvent.click(busy);
  expect(press).toHaveBeenCalledTimes(1);
  expect(busy).toHaveAttribute('aria-disabled', 'true');
});

test('a submit button sends its form', () => {
  const send = jest.fn();
  render(
    <Form onSubmit={send}>
      <Button submit>下一步</Button>
    </Form>,
  );
  fireEvent.click(screen.getByRole('button', { name: '下一步' }));
  expect(send).toHaveBeenCalledTimes(1);
});
