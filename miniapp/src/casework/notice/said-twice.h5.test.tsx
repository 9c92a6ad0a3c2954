import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { CASE_ID, reliefFile } from '../../../test-stand-ins/relief';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import CasePage from '../case';
import NoticePage from '.';

const server = playServer();
const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => errors.mockClear());
afterAll(() => errors.mockRestore());
beforeEach(() => server.serves('GET /staff/me', refused('broken', { status: 500 })));

test('what stands twice on a paper is printed twice, and React tells the two apart', async () => {
  const words = { paragraphs: ['事实：火灾', '事实：火灾'], items: ['¥300', '¥300'], proxy: null, remedy: null };
  const office = { officeName: '唐家墩街道', officePhone: '12345', on: '2026-11-24', dueOn: null };
  const paper = { title: '临时救助确认通知书', reference: 'LS-7K3M-9QXT-C', to: '罗小英', ...office, ...words };
  server.serves(`GET /staff/relief/${CASE_ID}/notices/granted`, ok(paper));
  openAt('casework/notice/index', { caseId: CASE_ID, kind: 'granted' });
  await act(async () => void render(<NoticePage />));
  expect(screen.getAllByText('事实：火灾')).toHaveLength(2);
  expect(screen.getAllByText(/¥300/)).toHaveLength(2);
  expect(errors).not.toHaveBeenCalled();
  cleanup();
});

test('what was proposed twice stands twice in what happened', async () => {
  const [event] = reliefFile.events;
  const written = [1, 2].map(() => ({ label: '怎么帮', text: '钱：¥300' }));
  server.serves(`POST /staff/relief/${CASE_ID}/looks`, ok({ ...reliefFile, events: [{ ...event, written }] }));
  openAt('casework/case/index', { caseId: CASE_ID });
  await act(async () => void render(<CasePage />));
  fireEvent.click(screen.getByRole('radio', { name: '办理这一件' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '打开' })));
  expect(screen.getAllByText('怎么帮：钱：¥300')).toHaveLength(2);
  expect(errors).not.toHaveBeenCalled();
});
