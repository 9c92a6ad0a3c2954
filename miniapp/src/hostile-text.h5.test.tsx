import type { CasePayments } from '@jianghan/shared/payment/schemas';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { AT, expectLiteral, hostileGrant, hostileOwn, hostilePayment, SAMPLES } from '../test-stand-ins/hostile';
import { WITH_PHONE } from '../test-stand-ins/people';
import { CASE_ID, reliefFile, reliefItem } from '../test-stand-ins/relief';
import { ok, playServer, refused } from '../test-stand-ins/server';
import { openAt } from '../test-stand-ins/taro';
import CasePage from './casework/case';
import ListPage from './casework/list';
import NoticePage from './casework/notice';
import PaymentCase from './payment/case';
import ReliefCasePage from './relief/case';
import { useSession } from './session';

const server = playServer();
test.each(SAMPLES)('%s stands literally on the page of a case', async (_, text) => {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  const [event] = reliefFile.events;
  server.serves(
    `POST /staff/relief/${CASE_ID}/looks`,
    ok({
      ...reliefFile,
      place: text,
      community: text,
      story: text,
      grants: [hostileGrant(text, 'goods'), hostileGrant(text, 'service')],
      promise: { items: [text], dueOn: '2026-12-01', isKept: false },
      notes: [{ noteId: CASE_ID, at: AT, by: text, text }],
      objections: [{ at: AT, text }],
      signatures: [{ document: '申请和承诺', method: 'paper', signer: text, at: AT }],
      emergency: text,
      events: [{ ...event, written: [{ label: '理由', text }] }],
    }),
  );
  openAt('casework/case/index', { caseId: CASE_ID });
  await act(async () => void render(<CasePage />));
  fireEvent.click(screen.getByRole('radio', { name: '办理这一件' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '打开' })));
  expectLiteral(text, 9);
});

test.each(SAMPLES)('%s stands literally in the work list', async (_, text) => {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  const counts = { new: 1, mine: 0, due_today: 0, overdue: 0, waiting: 0, all: 1 };
  server.serves('GET /staff/relief/counts', ok({ counts }));
  const items = [{ ...reliefItem, name: text, officeName: text }];
  server.serves('GET /staff/relief?limit=20&pile=new', ok({ items, nextCursor: null }));
  openAt('casework/list/index');
  await act(async () => void render(<ListPage />));
  expectLiteral(text, 1);
});

test.each(SAMPLES)('%s stands literally on the paper that is printed', async (_, text) => {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves(
    `GET /staff/relief/${CASE_ID}/notices/refused`,
    ok({
      title: '不予临时救助决定书',
      reference: 'LS-7K3M-9QXT-C',
      to: text,
      proxy: `${text}（家人，本人同意）`,
      officeName: '万松街道',
      officePhone: '12345',
      on: '2026-11-24',
      paragraphs: [`事实：${text}`, `依据：${text}`, `理由：${text}`],
      items: [text],
      dueOn: null,
      remedy: null,
    }),
  );
  openAt('casework/notice/index', { caseId: CASE_ID, kind: 'refused' });
  await act(async () => void render(<NoticePage />));
  expectLiteral(text, 6);
});

test.each(SAMPLES)("%s stands literally on the resident's own page", async (_, text) => {
  useSession.setState({ status: 'in', me: WITH_PHONE });
  openAt('relief/case/index', { id: CASE_ID });
  server.answers(ok(hostileOwn(text)));
  await act(async () => void render(<ReliefCasePage />));
  expectLiteral(text, 10);
});

test.each(SAMPLES)('%s stands literally on the page of the payments', async (_, text) => {
  const of: CasePayments = {
    caseId: CASE_ID,
    reference: 'LS-7K3M-9QXT-C',
    name: text,
    state: 'payment_failed',
    stateText: '没有到账',
    account: {
      ...{ holder: text, lastFour: '3440', bank: text, setAt: AT, isSuspect: false },
      ...{ isOtherHolder: false, isLateAccount: false, isSetByStaff: false },
    },
    canSetAccount: false,
    due: { amountFen: 50_000, canStart: false, nextOn: null },
    payments: [hostilePayment(text)],
  };
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves(`GET /staff/relief/${CASE_ID}/payments`, ok(of));
  openAt('payment/case/index', { caseId: CASE_ID });
  await act(async () => void render(<PaymentCase />));
  expectLiteral(text, 4);
});
