import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { AGREED, PROVED, WITH_PHONE } from '../../../test-stand-ins/people';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked } from '../../../test-stand-ins/taro';
import { useSession } from '../../session';
import Consents from '.';

const server = playServer();
/** What is said and asked of one purpose. */
const card = (title = '使用身份信息') => within(screen.getByRole('region', { name: title }));
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

test('a consent stands with its date, its version and what withdrawing it changes', () => {
  useSession.setState({ status: 'in', me: AGREED });
  render(<Consents />);
  expect(screen.getByText('2026年11月23日同意，文本版本 2026-11-01')).toBeInTheDocument();
  expect(screen.getByText(/已经约好的照常办/)).toBeInTheDocument();
});

test('one press withdraws it, and the button that was pressed now leads to agreeing again', async () => {
  useSession.setState({ status: 'in', me: PROVED });
  render(<Consents />);
  const button = screen.getByRole('button', { name: '撤回同意' });
  button.focus();
  server.answers(ok({ ...PROVED, consents: [] }));
  await press('撤回同意');
  expect(server.bodies()).toEqual([{ purpose: 'identity' }]);
  expect(screen.getByText('已经撤回')).toBeInTheDocument();
  expect(button).toHaveFocus();
  await press('看看同意书');
  expect(asked).toMatchObject([{ name: 'navigateTo', options: { url: '/account/real-name/index' } }]);
});

test('when withdrawing fails it still stands, and the page says so', async () => {
  useSession.setState({ status: 'in', me: AGREED });
  render(<Consents />);
  server.answers(refused('broken', { status: 500 }));
  await press('撤回同意');
  expect(screen.getByRole('alert')).toHaveTextContent('我们这边出错了');
  expect(screen.getByText('已同意')).toBeInTheDocument();
});

test('who never agreed reads what that means', () => {
  useSession.setState({ status: 'in', me: WITH_PHONE });
  render(<Consents />);
  expect(card().getByText('没有同意')).toBeInTheDocument();
  expect(card().getByText(/带身份证到窗口一样办。$/)).toBeInTheDocument();
});

test('each purpose stands by itself, and leads to where it is asked for', async () => {
  useSession.setState({ status: 'in', me: AGREED });
  render(<Consents />);
  expect(card().getByText('已同意')).toBeInTheDocument();
  const ability = card('把能力自评给顾问看');
  expect(ability.getByText(/照样能问顾问/)).toBeInTheDocument();
  await act(async () => fireEvent.click(ability.getByRole('button', { name: '去做能力自评' })));
  expect(asked).toMatchObject([{ name: 'navigateTo', options: { url: '/eldercare/self-check/index' } }]);
});
