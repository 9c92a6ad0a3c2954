import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@jianghan/shared/refusal';
import { config } from '../config';
import { useApi } from '../testing/api';

const INDEX = `<!doctype html><title>江汉民政掌上办</title>${'<p>'.repeat(500)}`;

// The folder is listed when the application is made, so it must be there first.
mkdirSync(join(config.h5Dir, 'js'), { recursive: true });
writeFileSync(join(config.h5Dir, 'index.html'), INDEX);
writeFileSync(join(config.h5Dir, 'js', 'app.0123456789.js'), `/* ${'x'.repeat(2000)} */`);
writeFileSync(join(config.dataDir, 'secret.txt'), 'not for the web');

const api = useApi();
const html = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test('a deep link of the H5 router gets the page, which is asked for each time', async () => {
  for (const path of ['/', '/marriage/confirm/index', '/index.html']) {
    const page = await api.anyone.fetch(path, { headers: html });
    expect([path, page.status, await page.text()]).toEqual([path, 200, INDEX]);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const again = await api.anyone.fetch(path, {
      headers: { ...html, 'If-None-Match': page.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  }
});

test('a file whose name holds the hash of its content is kept for ever, and compressed', async () => {
  const script = await api.anyone.fetch('/js/app.0123456789.js', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(script.headers.get('content-encoding')).toBe('gzip');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
});

test('what is missing is a problem document, never the page: a file, an API path, a request that takes no HTML', async () => {
  const asked = [
    ['/js/gone.0123456789.js', html],
    ['/api/v1/gone', html],
    ['/api', html],
    ['/sandbox/gone', html],
    ['/marriage', { Accept: 'application/json' }],
  ] as const;
  for (const [path, headers] of asked) {
    const response = await api.anyone.fetch(path, { headers });
    expect([path, response.status, ((await response.json()) as Problem).code]).toEqual([path, 404, 'not_found']);
  }
  const posted = await api.anyone.fetch('/marriage', { method: 'POST', headers: html });
  expect(posted.status).toBe(404);
});

test('no path leads out of the folder', async () => {
  const paths = ['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/js/..%5c..%5csecret.txt', '/js/%00.js', '/..;/secret.txt'];
  for (const path of paths) {
    const response = await api.anyone.fetch(path, { headers: html });
    expect([path, (await response.text()).includes('not for the web')]).toEqual([path, false]);
  }
});
