import { act, render, screen } from '@testing-library/react';
import { DemoCodes } from '.';

async function open(status: 200 | 404) {
  const asked: string[] = [];
  Object.assign(globalThis, {
    fetch: async (url: string, { method }: { method: string }) => {
      asked.push(`${method} ${url}`);
      return { status, headers: new Map(), text: async () => '' };
    },
  });
  await act(async () => void render(<DemoCodes />));
  return asked;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'fetch');
});

test('a demo leads to the page with its codes, in a window of its own, so that nothing typed is lost', async () => {
  expect(await open(200)).toEqual(['HEAD /sandbox']);
  const link = screen.getByRole('link', { name: /演示：在这里看短信验证码/ });
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['/sandbox', '_blank']);
});

test('a real server has no such page, so nothing leads there', async () => {
  await open(404);
  expect(screen.queryByRole('link')).toBeNull();
});
