import { act, fireEvent, render, screen } from '@testing-library/react';
import { DRAFT, EMPTY_DRAFT, serveRegistry } from '../../../test-stand-ins/registry';
import { ok, playServer } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import People from '.';
import { forgetTyped } from './typed';

const server = playServer();

beforeEach(() => {
  forgetTyped();
  openAt('marriage/people/index');
  choosePreferences({ elder: false, contrast: false });
});

const press = (role: string, name: string) => act(async () => fireEvent.click(screen.getByRole(role, { name })));

test('in WeChat a stored couple goes on to the calendar with one press', async () => {
  serveRegistry(server, DRAFT);
  server.serves('PUT /marriage/draft', ok(DRAFT));
  await act(async () => void render(<People />));
  await press('button', '下一步：选日子和时间');
  expect(asked.at(-1)).toMatchObject({ name: 'navigateTo', options: { url: '/marriage/calendar/index' } });
});

test('in WeChat elder mode asks one question and scrolls up for the next', async () => {
  choosePreferences({ elder: true });
  serveRegistry(server, EMPTY_DRAFT);
  server.serves('PUT /marriage/draft', ok(EMPTY_DRAFT));
  await act(async () => void render(<People />));
  await press('radio', '内地居民');
  await press('button', '下一题');
  expect(screen.getByRole('heading', { name: '对方是哪里的居民？' })).toBeInTheDocument();
  expect(asked.at(-1)).toMatchObject({ name: 'pageScrollTo', options: { scrollTop: 0 } });
});
