import { act, fireEvent, render, screen } from '@testing-library/react';
import { DRAFT, EMPTY_DRAFT, serveRegistry } from '../../../test-stand-ins/registry';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import People from '.';
import { forgetTyped } from './typed';

const server = playServer();
const NUMBER = '42010319920315002X';

beforeEach(() => {
  forgetTyped();
  openAt('marriage/people/index');
  choosePreferences({ elder: false, contrast: false });
});

const show = () => act(async () => render(<People />));
const press = (role: 'button' | 'radio' | 'checkbox', name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));
const pick = (group: string, name: string) =>
  act(async () => {
    const found = screen.getByRole('group', { name: group }).querySelectorAll('label');
    fireEvent.click([...found].find((label) => label.textContent === name)?.querySelector('input') as HTMLElement);
  });
const type = (label: RegExp, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
const saved = () => server.sent.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body ?? ''));

describe('both people on one page', () => {
  test('nothing is chosen beforehand, and what is missing is told at each field', async () => {
    serveRegistry(server, EMPTY_DRAFT);
    await show();
    expect(screen.getByText('420103********0010')).toBeInTheDocument();
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    await press('button', '下一步：选日子和时间');
    const alert = screen.getByRole('alert');
    for (const words of ['请选您是哪里的居民', '请选对方是哪里的居民', '请照身份证填写姓名', '请选择是否参加颁证']) {
      expect(alert).toHaveTextContent(words);
    }
    expect(saved()).toEqual([]);
  });

  test('all answers are saved at once and lead to the calendar', async () => {
    serveRegistry(server, EMPTY_DRAFT);
    server.serves('PUT /marriage/draft', ok(DRAFT));
    await show();
    await pick('您是哪里的居民', '内地居民');
    await pick('对方是哪里的居民', '内地居民');
    await type(/对方姓名/, '林欣');
    await type(/对方身份证号/, NUMBER.toLowerCase());
    await pick('参加颁证仪式吗', '参加');
    await pick('来几位亲友', '4 位');
    await pick('需要婚前辅导吗', '不需要');
    await press('button', '下一步：选日子和时间');
    expect(saved()).toEqual([
      {
        ownCategory: 'mainland',
        partner: { category: 'mainland', name: '林欣', idNumber: NUMBER },
        ceremony: 'yes',
        guests: 4,
        counselling: 'no',
        needs: [],
      },
    ]);
    expect(asked.at(-1)).toMatchObject({ name: 'navigateTo', options: { url: '/marriage/calendar/index' } });
  });

  test.each(['香港居民', '外国人'])('%s stops the form at once and says where to go (M-21)', async (category) => {
    serveRegistry(server, EMPTY_DRAFT);
    await show();
    await pick('您是哪里的居民', category);
    expect(screen.getByRole('alert')).toHaveTextContent('请咨询 12345 或湖北省民政厅');
    expect(screen.queryByLabelText(/对方姓名/)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /下一步/ })).not.toBeInTheDocument();
  });

  test('a number of a residence permit stops it too (C-41)', async () => {
    serveRegistry(server, EMPTY_DRAFT);
    await show();
    await type(/对方身份证号/, '810000199306060107');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await type(/对方身份证号/, '810000199408230021');
    expect(screen.getByRole('alert')).toHaveTextContent('要到省里指定的登记机关');
  });

  test('what was typed is there again after the page was closed', async () => {
    serveRegistry(server, EMPTY_DRAFT);
    const first = await show();
    await type(/对方姓名/, '林欣');
    await pick('参加颁证仪式吗', '参加');
    first.unmount();
    await show();
    expect(screen.getByLabelText(/对方姓名/)).toHaveValue('林欣');
    expect(screen.getByRole('group', { name: '来几位亲友' })).toBeInTheDocument();
  });

  test('a refusal keeps everything and says what to do', async () => {
    serveRegistry(server, { ...DRAFT, partner: null, complete: false });
    server.serves('PUT /marriage/draft', refused('same_sex'));
    await show();
    await pick('对方是哪里的居民', '内地居民');
    await type(/对方姓名/, '林欣');
    await type(/对方身份证号/, NUMBER);
    await press('button', '下一步：选日子和时间');
    expect(screen.getByRole('alert')).toHaveTextContent('两人的性别相同');
    expect(screen.getByLabelText(/对方身份证号/)).toHaveValue(NUMBER);
  });

  test('the stored partner is shown masked, changed only by typing anew, and stays when nothing is changed', async () => {
    serveRegistry(server, DRAFT);
    server.serves('PUT /marriage/draft', ok(DRAFT));
    await show();
    expect(screen.getByText('420103********002X')).toBeInTheDocument();
    await press('button', '修改对方');
    expect(screen.getByLabelText(/对方身份证号/)).toHaveValue('');
    await press('button', '不改了');
    await press('button', '下一步：选日子和时间');
    expect(saved()[0]).not.toHaveProperty('partner');
  });

  test('who came from the review goes back to it', async () => {
    openAt('marriage/people/index', { back: 'review' }, ['marriage/review/index']);
    serveRegistry(server, DRAFT);
    server.serves('PUT /marriage/draft', ok(DRAFT));
    await show();
    await press('button', '保存，回去核对');
    expect(asked.at(-1)).toMatchObject({ name: 'navigateBack' });
  });
});

describe('one question on a page, in elder mode', () => {
  beforeEach(() => choosePreferences({ elder: true }));
  const question = () => screen.getByRole('heading', { level: 1 }).textContent;
  const answer = async (name: string) => {
    await press('radio', name);
    await press('button', '下一题');
  };

  test('the questions follow one another, each answer is saved, and the last leads to the calendar', async () => {
    serveRegistry(server, EMPTY_DRAFT);
    server.serves('PUT /marriage/draft', ok(EMPTY_DRAFT));
    await show();
    expect(screen.getByText('第 1 题，一共 8 题')).toBeInTheDocument();
    await press('button', '下一题');
    expect(screen.getByRole('alert')).toHaveTextContent('有 1 处要改');
    await answer('内地居民');
    expect(question()).toBe('对方是哪里的居民？');
    await answer('内地居民');
    await type(/对方姓名/, '林欣');
    await press('button', '下一题');
    await type(/对方身份证号/, NUMBER);
    await press('button', '下一题');
    expect(question()).toBe('对方手机号是多少？');
    await press('button', '下一题');
    await answer('参加');
    expect(screen.getByText('第 7 题，一共 9 题')).toBeInTheDocument();
    await answer('0 位');
    await answer('不需要');
    await press('button', '去选日子');
    expect(saved().map((body) => Object.keys(body))).toEqual([
      ['ownCategory'],
      ['partner'],
      ['partner'],
      ['ceremony'],
      ['guests'],
      ['counselling'],
      ['ownCategory', 'partner', 'ceremony', 'guests', 'counselling', 'needs'],
    ]);
    expect(asked.at(-1)).toMatchObject({ options: { url: '/marriage/calendar/index' } });
  });

  test('going back keeps the answer, and coming again finds the same question', async () => {
    serveRegistry(server, EMPTY_DRAFT);
    server.serves('PUT /marriage/draft', ok(EMPTY_DRAFT));
    const first = await show();
    await answer('内地居民');
    await press('button', '上一题');
    expect(screen.getByRole('radio', { name: '内地居民' })).toBeChecked();
    await press('button', '下一题');
    first.unmount();
    await show();
    expect(question()).toBe('对方是哪里的居民？');
  });

  test('another category stops at its own question, with a way back', async () => {
    serveRegistry(server, { ...EMPTY_DRAFT, own: { ...EMPTY_DRAFT.own, category: 'mainland' } });
    server.serves('PUT /marriage/draft', ok(EMPTY_DRAFT));
    await show();
    await press('button', '下一题');
    await press('radio', '台湾居民');
    expect(screen.getByRole('alert')).toHaveTextContent('要到省里指定的登记机关');
    expect(screen.queryByRole('button', { name: '下一题' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '上一题' })).toBeInTheDocument();
  });

  test('without a network the question stays, with its answer', async () => {
    serveRegistry(server, EMPTY_DRAFT);
    server.serves('PUT /marriage/draft', { status: 503, body: '' });
    await show();
    await answer('内地居民');
    expect(question()).toBe('您是哪里的居民？');
    expect(screen.getByRole('radio', { name: '内地居民' })).toBeChecked();
    expect(screen.getByRole('alert')).toHaveTextContent('现在人多');
  });

  test('a stored partner is one question, and changing it asks them all', async () => {
    serveRegistry(server, DRAFT);
    server.serves('PUT /marriage/draft', ok(DRAFT));
    await show();
    await press('button', '下一题');
    expect(question()).toBe('对方是这位吗？');
    await press('button', '修改对方');
    expect(question()).toBe('对方是哪里的居民？');
  });
});
