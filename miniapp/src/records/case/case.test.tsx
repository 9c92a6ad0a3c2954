import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import StaffCasePage from '.';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const server = playServer();
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));

const seen = {
  caseId: ID,
  reference: 'MR-7K3M-9QXT-C',
  kind: 'marriage_booking',
  title: '结婚登记预约',
  stateText: '两人都已确认',
  officeName: '登记处',
  happensAt: '2026-12-18T01:30:00.000Z',
  people: [
    { who: 'booker', name: '周*宁', idNumber: '420103********0010', phone: '138****5678' },
    { who: 'partner', name: '林*', idNumber: null, phone: null },
  ],
  events: [{ at: '2026-11-23T02:00:00.000Z', text: '预约人提交了预约' }],
};

const posted = () => server.bodies().filter((body) => body !== undefined);

async function open(): Promise<void> {
  openAt('records/case/index', { caseId: ID });
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  await act(async () => {
    render(<StaffCasePage />);
  });
}

test('without saying what for nothing is opened', async () => {
  await open();
  await press('打开这一件');
  expect(posted()).toEqual([]);
  expect(screen.getAllByText('请选用途').length).toBeGreaterThan(0);
});

test('a case is shown masked, and one value in clear after a reason', async () => {
  await open();
  choose('当事人来电来访询问');
  server.answers(ok(seen));
  await press('打开这一件');
  expect(posted()).toEqual([{ purpose: 'answer' }]);
  expect(screen.getByText('138****5678')).toBeInTheDocument();

  await press('显示，并记一行');
  expect(screen.getAllByText('请写明为什么要看，至少 4 个字').length).toBeGreaterThan(0);
  choose('预约人');
  choose('手机号');
  choose('办理这一件');
  fireEvent.change(screen.getByLabelText('为什么要看'), { target: { value: '通知改时间' } });
  server.answers(ok({ value: '13800005678' }));
  await press('显示，并记一行');
  expect(screen.getByText('预约人的手机号：13800005678')).toBeInTheDocument();
  expect(posted().slice(1)).toEqual([{ who: 'booker', field: 'phone', reason: 'handle', note: '通知改时间' }]);
});
