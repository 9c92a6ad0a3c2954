import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Endpoint } from '@jianghan/shared/contract';
import { ENDPOINTS } from '@jianghan/shared/endpoints';
import { ROUTES } from '../app';
import { config } from '../config';
import { useApi } from '../testing/api';
import { openApiDocument } from './document';

const api = useApi();

interface Response {
  content?: Record<string, { example?: unknown }>;
}

interface Document {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Response> }>>;
}

test('the document is valid OpenAPI 3.1', () => {
  const file = join(config.dataDir, 'openapi.json');
  writeFileSync(file, JSON.stringify(openApiDocument()));
  const validator = require.resolve('@seriousme/openapi-schema-validator/bin/validate-api-cli.js');
  expect(() => execFileSync(process.execPath, [validator, file], { stdio: 'pipe', encoding: 'utf8' })).not.toThrow();
});

test('what is served and what the document says are the same, both ways', async () => {
  const served = ROUTES.map(({ endpoint }) => `${endpoint.method} ${endpoint.path} ${endpoint.name}`);
  const response = await api.anyone.fetch('/api/v1/openapi.json');
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const { paths } = (await response.json()) as Document;
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId }]) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')} ${operationId}`,
    ),
  );
  expect(documented.sort()).toEqual([...served].sort());
});

test('every endpoint of the contract has exactly one route', () => {
  const bound = ROUTES.map(({ endpoint }) => endpoint);
  expect(new Set(bound).size).toBe(bound.length);
  expect([...bound].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
    [...ENDPOINTS].sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
});

test('every operation names its refusals by status, and examples pass the schemas they illustrate', () => {
  const { paths } = openApiDocument() as unknown as Document;
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  for (const { responses } of operations)
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '429', '503']));
  for (const { example, body, reply, params } of ENDPOINTS) {
    if (example?.body !== undefined) expect(body?.safeParse(example.body).error).toBeUndefined();
    if (example?.reply !== undefined) expect(reply.safeParse(example.reply).error).toBeUndefined();
    if (example?.params !== undefined) expect(params?.safeParse(example.params).error).toBeUndefined();
  }
});

test('every reply in JSON has an example that passes its schema', () => {
  const { paths } = openApiDocument() as unknown as Document;
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  for (const { operationId, responses } of operations) {
    const { reply, status, replyType } = ENDPOINTS.find(({ name }) => name === operationId) as Endpoint;
    if (replyType !== undefined) continue;
    const { example } = responses[status]?.content?.['application/json'] ?? {};
    expect([operationId, reply.safeParse(example).error]).toEqual([operationId, undefined]);
  }
});

test('the page for people and its files come from this server alone', async () => {
  const page = await api.anyone.fetch('/api/docs');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  const html = await page.text();
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address as string);
  expect(addresses.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
  expect(html).not.toMatch(/<script>/);
  for (const address of addresses.filter((each) => each.startsWith('/'))) {
    expect([address, (await api.anyone.fetch(address)).status]).toEqual([address, 200]);
  }
  expect((await api.anyone.fetch('/api/docs/package.json')).status).toBe(404);
});
