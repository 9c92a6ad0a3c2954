import { act, fireEvent, render, screen } from '@testing-library/react';
import { BOOKING, CALENDAR, DRAFT, OFFICE, serveRegistry } from '../../../test-stand-ins/registry';
import { ok, playServer } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import { chooseTime } from '../chosen';
import Review from '.';
import { tick } from './use-review';

const server = playServer();

test('in WeChat the same tap that books asks whether messages may be sent (W-21)', async () => {
  openAt('marriage/review/index');
  choosePreferences({ elder: false, contrast: false });
  tick({ declared: false, partnerAgreed: false });
  const slot = CALENDAR.days[1]?.slots[1] ?? { slotId: '', startsAt: '' };
  chooseTime({ officeId: OFFICE.officeId, on: '2026-11-30', slotId: slot.slotId, startsAt: slot.startsAt });
  serveRegistry(server, DRAFT);
  server.serves('POST /marriage/bookings', ok(BOOKING));
  server.serves('POST /messages/subscriptions', ok({ recorded: 1 }));
  await act(async () => void render(<Review />));
  await act(async () => fireEvent.click(screen.getByText(/我们双方自愿/)));
  await act(async () => fireEvent.click(screen.getByText(/林\*同意/)));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '提交预约' })));
  expect(asked.find(({ name }) => name === 'requestSubscribeMessage')?.options).toMatchObject({
    tmplIds: ['template-1'],
  });
  const told = server.paths().indexOf('POST /messages/subscriptions');
  expect(server.bodies()[told]).toEqual({ results: [{ templateId: 'template-1', outcome: 'accept' }] });
  expect(asked.map(({ name }) => name)).toContain('reLaunch');
});
