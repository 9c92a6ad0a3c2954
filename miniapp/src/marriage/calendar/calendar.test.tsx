import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { DRAFT, serveRegistry } from '../../../test-stand-ins/registry';
import { playServer } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import { useSession } from '../../session';
import { forgetChosen, useChosen } from '../chosen';
import Calendar from '.';

const server = playServer();

beforeEach(() => {
  forgetChosen();
  openAt('marriage/calendar/index');
  useSession.setState({ status: 'in', me: null });
  choosePreferences({ elder: false, contrast: false });
  serveRegistry(server, DRAFT);
});

const show = () => act(async () => void render(<Calendar />));
const press = (name: RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const weeks = () => screen.getAllByRole('list').filter((list) => list.className === 'calendar-week');

test('the month shows whom it is for, and what can be had', async () => {
  await show();
  expect(screen.getByText('结婚登记·周*宁 与 林*')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: '2026年12月' })).toBeInTheDocument();
  expect(weeks()).toHaveLength(5);
  expect(screen.getByRole('button', { name: /12月18日 周五.*余 5 对/ })).toHaveAttribute('aria-pressed', 'false');
  expect(screen.getByRole('button', { name: /12月13日.*休息/ })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByRole('button', { name: '请选一个日子' })).toHaveAttribute('aria-disabled', 'true');
});

test('a chosen day folds the month to its week and brings its times; the month opens again', async () => {
  await show();
  await press(/12月18日/);
  expect(weeks()).toHaveLength(1);
  expect(screen.getByRole('button', { name: /12月18日/ })).toHaveAttribute('aria-pressed', 'true');
  const times = screen.getByRole('group', { name: '时间' });
  expect(within(times).getByText('上午')).toBeInTheDocument();
  expect(within(times).getByRole('radio', { name: '上午 8:30，约满' })).toBeDisabled();
  await press(/展开整月/);
  expect(weeks()).toHaveLength(5);
});

test('a chosen time is repeated above the button, is kept, and leads to the review', async () => {
  await show();
  await press(/12月18日/);
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '下午 2:30，余 2 对' })));
  expect(screen.getByText('12月18日 周五 下午 2:30')).toBeInTheDocument();
  expect(useChosen.getState()).toMatchObject({ on: '2026-12-18', startsAt: '2026-12-18T06:30:00.000Z' });
  await press(/下一步：核对信息/);
  expect(asked.at(-1)).toMatchObject({ name: 'navigateTo', options: { url: '/marriage/review/index' } });
});

test('a day that is not released says when it will be', async () => {
  await show();
  await press(/12月24日/);
  expect(screen.getByText('11月24日 周二 上午 8:30 开放，到时再来看。')).toBeInTheDocument();
});

test('a full day says so and what to do', async () => {
  await show();
  await press(/12月14日/);
  expect(screen.getByText('这一天约满了')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '上午 9:00，约满' })).toBeDisabled();
});

test('the months are turned by arrows, and no further than there are days', async () => {
  await show();
  expect(screen.getByRole('button', { name: '下个月' })).toHaveAttribute('aria-disabled', 'true');
  await press(/上个月/);
  expect(screen.getByRole('heading', { name: '2026年11月' })).toBeInTheDocument();
});

test('in elder mode the days are a list, then the times: one question at a time, with a way back', async () => {
  choosePreferences({ elder: true });
  await show();
  expect(screen.getByRole('heading', { name: '哪天来？' })).toBeInTheDocument();
  await press(/12月18日 周五 ?余 5/);
  expect(screen.getByRole('heading', { name: '12月18日 周五，几点来？' })).toBeInTheDocument();
  await press(/换一天/);
  expect(screen.getByRole('heading', { name: '哪天来？' })).toBeInTheDocument();
});
