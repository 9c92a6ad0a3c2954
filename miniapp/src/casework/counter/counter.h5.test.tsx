import { HOSTILE_TEXTS } from '@jianghan/shared/hostile-samples';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { CASE_ID } from '../../../test-stand-ins/relief';
import { ok, playServer } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import Counter from '.';

const server = playServer();
const STREET = '0193a000-0000-7000-8000-420103008000';
const ENTER = 'POST /staff/relief';
const me = {
  staffId: CASE_ID,
  login: 'desk',
  name: '张三',
  roles: [{ role: 'street_officer', officeId: STREET, officeName: '万松街道' }],
  endsAt: '2026-11-24T10:00:00.000Z',
};
const opened = {
  caseId: CASE_ID,
  reference: 'LS-7K3M-9QXT-C',
  officeName: '万松街道',
  officePhone: '12345',
  dueAt: null,
};
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const sentTo = (path: string) => server.bodies().filter((_, n) => server.paths()[n] === path);

async function open(): Promise<void> {
  server.serves('GET /staff/me', ok(me));
  server.serves(ENTER, { status: 201, body: opened });
  openAt('casework/counter/index');
  await act(async () => void render(<Counter />));
  choose('没有');
  type('姓名', '吴文');
  choose('火灾');
}

test('the person is there: nobody applies for them, and they sign', async () => {
  await open();
  await press('录入，然后签名');
  expect(sentTo(ENTER)).toMatchObject([{ name: '吴文', cause: 'fire', proxy: null }]);
  expect(screen.getByLabelText('签名的人')).toHaveValue('吴文');
});

test('somebody came for them: relation and ground are asked for, the person stays the applicant, who came signs (R-03)', async () => {
  await open();
  fireEvent.click(screen.getByRole('checkbox', { name: /本人没来/ }));
  type('代办人姓名', '周大宁');
  await press('录入，然后签名');
  expect(sentTo(ENTER)).toEqual([]);
  expect(screen.getAllByText('请选您和申请人的关系').length).toBeGreaterThan(0);
  expect(screen.getAllByText('请选是本人同意，还是本人无法表达').length).toBeGreaterThan(0);
  choose('邻居');
  choose('本人无法表达');
  type('代办人手机号（可不填）', '13900001234');
  await press('录入，然后签名');
  const proxy = { name: '周大宁', phone: '13900001234', relation: 'neighbour', basis: 'incapacity' };
  expect(sentTo(ENTER)).toMatchObject([{ name: '吴文', proxy }]);
  expect(screen.getByLabelText('签名的人')).toHaveValue('周大宁');
  expect(screen.getByText(/核对授权要本人或监护人签/)).toBeInTheDocument();
  expect(screen.getByLabelText('代办人的手机号')).toHaveValue('13900001234');
});

test.each(Object.entries(HOSTILE_TEXTS))(
  '%s in every field goes out as it was typed and stands in the form',
  async (_, typed) => {
    const text = typed.replace('\n', ' ').slice(0, 50).trim();
    await open();
    type('姓名', text);
    type('经过（可不填）', text);
    type('社区（可不填）', text);
    type('具体在哪里（可不填）', text);
    fireEvent.click(screen.getByRole('checkbox', { name: /本人没来/ }));
    type('代办人姓名', text);
    choose('邻居');
    choose('本人同意');
    await press('录入，然后签名');
    expect(sentTo(ENTER)).toMatchObject([
      { name: text, story: text, community: text, place: text, proxy: { name: text } },
    ]);
    expect(screen.getByLabelText('签名的人')).toHaveValue(text);
    expect(document.querySelectorAll('#planted, script, [onload], [onerror], circle')).toHaveLength(0);
    expect(globalThis).not.toHaveProperty('planted');
  },
);
