import { act, fireEvent, render, screen } from '@testing-library/react';
import { DRAFT, serveRegistry } from '../../../test-stand-ins/registry';
import { playServer } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import { useSession } from '../../session';
import { forgetChosen } from '../chosen';
import Calendar from '.';

const server = playServer();

beforeEach(() => {
  forgetChosen();
  openAt('marriage/calendar/index');
  useSession.setState({ status: 'in', me: null });
  choosePreferences({ elder: false, contrast: false });
  serveRegistry(server, DRAFT);
});

const press = (role: string, name: string) => act(async () => fireEvent.click(screen.getByRole(role, { name })));

test('in WeChat a day and a time are spoken whole and lead to the review', async () => {
  await act(async () => void render(<Calendar />));
  await press('button', '12月18日 周五，农历冬月初十，余 5 对');
  expect(screen.getByRole('button', { name: /12月18日/ })).toHaveAttribute('aria-selected', 'true');
  await press('radio', '上午 9:00，余 3 对');
  await press('button', '下一步：核对信息');
  expect(asked.at(-1)).toMatchObject({ name: 'navigateTo', options: { url: '/marriage/review/index' } });
});

test('in WeChat a full time cannot be taken', async () => {
  await act(async () => void render(<Calendar />));
  await press('button', '12月18日 周五，农历冬月初十，余 5 对');
  await press('radio', '上午 8:30，约满');
  expect(screen.getByRole('button', { name: '请选一个时间' })).toHaveAttribute('aria-disabled', 'true');
});
