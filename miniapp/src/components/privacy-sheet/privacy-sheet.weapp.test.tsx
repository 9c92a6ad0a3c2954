import { act, fireEvent, render, screen } from '@testing-library/react';
import { asked, needPrivacy } from '../../../test-stand-ins/taro';
import { followPrivacyQuestions } from '../../privacy-authorization';
import { Page } from '../page';

const answers: object[] = [];

function open() {
  answers.length = 0;
  followPrivacyQuestions();
  render(<Page title="登录">验证手机号</Page>);
  expect(screen.queryByText('不同意')).toBeNull();
  act(() => needPrivacy((answer) => answers.push(answer)));
}

test('WeChat’s question opens above any page, and agreeing names the button that was pressed', () => {
  open();
  const agree = screen.getByRole('button', { name: '同意' });
  fireEvent.click(agree);
  expect(answers).toEqual([{ event: 'exposureAuthorization' }, { event: 'agree', buttonId: agree.id }]);
  expect(screen.queryByText('不同意')).toBeNull();
});

test('refusing is one press too, and the guideline can be read first', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: '看《用户隐私保护指引》' }));
  expect(asked.at(-1)).toMatchObject({ name: 'openPrivacyContract' });
  fireEvent.click(screen.getByRole('button', { name: '不同意' }));
  expect(answers).toEqual([{ event: 'exposureAuthorization' }, { event: 'disagree' }]);
  expect(screen.queryByText('同意')).toBeNull();
});
