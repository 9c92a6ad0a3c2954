import { fireEvent, render, screen } from '@testing-library/react';
import { Button } from '.';

test('the phone-number button hands over the code that WeChat gives', () => {
  const opened = jest.fn();
  render(
    <Button openType="getPhoneNumber" onOpened={opened}>
      用微信手机号登录
    </Button>,
  );
  fireEvent.click(screen.getByRole('button'));
  expect(opened).toHaveBeenCalledWith({ code: 'phone-code' });
});
