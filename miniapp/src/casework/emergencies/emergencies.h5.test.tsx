import type { Emergency } from '@jianghan/shared/relief/schemas';
import { act, render, screen } from '@testing-library/react';
import { CASE_ID } from '../../../test-stand-ins/relief';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import Emergencies from '.';

const server = playServer();
const RAIN: Emergency = {
  emergencyId: CASE_ID,
  ...{ title: '暴雨内涝', notice: '就近求助', windows: '各街道窗口', from: '2026-11-24', until: '2026-12-08' },
  ...{ streetLimit: 6, fastCeiling: 2, isInForce: true, endedAt: null, version: 1 },
};

async function open(maySet: boolean): Promise<void> {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves('GET /staff/relief/emergencies', ok({ items: [RAIN], maySet }));
  openAt('casework/emergencies/index');
  await act(async () => void render(<Emergencies />));
}

const button = (name: string) => screen.queryByRole('button', { name });

test('who answers for the whole district starts and ends a public emergency', async () => {
  await open(true);
  expect(button('启动突发公共事件')).toBeInTheDocument();
  expect(button('提前结束')).toBeInTheDocument();
});

test('who is bound to one street reads it, has no switch, and is told whose it is', async () => {
  await open(false);
  expect(screen.getByText('暴雨内涝')).toBeInTheDocument();
  expect([button('启动突发公共事件'), button('提前结束')]).toEqual([null, null]);
  expect(screen.getByText('由全区的救助科启动和结束')).toBeInTheDocument();
});
