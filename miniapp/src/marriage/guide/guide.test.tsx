import { act, render, screen } from '@testing-library/react';
import { OFFICE } from '../../../test-stand-ins/registry';
import { ok, playServer } from '../../../test-stand-ins/server';
import { choosePreferences } from '../../preferences';
import Guide from '.';

const server = playServer();
const offices = (designated: object | null) => ok({ items: [OFFICE], designated, guestsMax: 6 });

beforeEach(() => choosePreferences({ elder: false, contrast: false }));
const show = () => act(async () => render(<Guide />));

test('before any sign-in it says who may come, with what, for free, and that walking in is possible', async () => {
  server.serves('GET /marriage/offices', offices(null));
  await show();
  for (const words of [
    '两人一起亲自到场',
    '男满 22 周岁，女满 20 周岁，按领证那天算',
    '两人各带本人有效身份证',
    '不用带户口簿，不用带钱',
    '办公时间两人直接到登记处取号，一样受理。预约只是让您少等。',
  ]) {
    expect(screen.getByText(words)).toBeInTheDocument();
  }
  expect(screen.getByText('周一至周五 8:30–12:00')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '开始预约' })).toHaveAttribute('href', '/marriage/people');
  expect(server.paths()).toEqual(['GET /marriage/offices']);
});

test('couples of M-21 are led to 12345 until the bureau has named the office, then to the office', async () => {
  server.serves('GET /marriage/offices', offices(null));
  const { unmount } = await show();
  expect(screen.getByText(/请咨询 12345 或湖北省民政厅/)).toBeInTheDocument();
  unmount();
  server.serves('GET /marriage/offices', offices({ name: '指定登记处', address: '某路 2 号', phone: '027-0000-2202' }));
  await show();
  expect(screen.getByText('指定登记处')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /027-0000-2202/ })).toHaveAttribute('href', 'tel:027-0000-2202');
});
