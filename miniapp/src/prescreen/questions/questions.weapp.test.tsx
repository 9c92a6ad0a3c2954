import { figureOn } from '@jianghan/shared/parameters/figures';
import { STANDARD_NAMES } from '@jianghan/shared/prescreen/standards';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import Questions from '.';

const server = playServer();
const ON = '2026-11-24';

beforeEach(async () => {
  openAt('prescreen/questions/index');
  choosePreferences({ elder: true, contrast: false });
  const items = STANDARD_NAMES.map((name) => figureOn(name, ON, []));
  server.serves('GET /prescreen/standards', ok({ asOf: ON, items }));
  await act(async () => void render(<Questions />));
});

const press = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));

test('in WeChat a danger is met with numbers that dial, before any further question', async () => {
  await press('radio', '人和户口都在江汉区');
  await press('button', '下一题');
  expect(asked.at(-1)).toMatchObject({ name: 'pageScrollTo', options: { scrollTop: 0 } });
  await press('checkbox', /现在有人有危险/);
  await press('button', '120 急救');
  expect(asked.at(-1)).toMatchObject({ name: 'makePhoneCall', options: { phoneNumber: '120' } });
});

test('in WeChat a reason opens under its line, with figure, year and source', async () => {
  await press('radio', '没有固定的住处');
  await press('button', '看结果');
  await press('button', '为什么？社区纳凉点、取暖点');
  expect(screen.getByText(/社区纳凉取暖点 109 个（2021 年标准）。来源：江汉区民政事业发展/)).toBeInTheDocument();
});
