import { dirname } from 'node:path';
import { API_BASE_PATH } from '@jianghan/shared/contract';

import { type CachedBytes, cachedBytes, sendCached } from '../http/cached-bytes';
import type { Middleware } from '../http/context';
import { Files } from '../static/files';
import { openApiDocument } from './document';
import { STYLE } from './page-style';

const DOCUMENT_PATH = `${API_BASE_PATH}/openapi.json`;
const DOCS_PATH = '/api/docs';
const ASK_EACH_TIME = 'no-cache';

/** The few files of the package that the page needs; the rest of it is not served. */
const FROM_PACKAGE = ['/swagger-ui.css', '/swagger-ui-bundle.js'];

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>接口文档 · 江汉民政掌上办</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${DOCS_PATH}/swagger-ui.css">
<link rel="stylesheet" href="${DOCS_PATH}/own.css">
</head>
<body>
<div id="docs"></div>
<script src="${DOCS_PATH}/swagger-ui-bundle.js"></script>
<script src="${DOCS_PATH}/start.js"></script>
</body>
</html>
`;

/**
 * A file of its own, because the policy allows no inline script. No deep links: the library makes them links inside
 * buttons. What it leaves without a name, a landmark or a level is given one whenever it has drawn.
 */
const START = `const named = {
  '.information-container': { role: 'region', 'aria-label': '说明' },
  '.scheme-container': { role: 'region', 'aria-label': '服务地址和登录' },
  '.schemes-server-container select': { 'aria-label': '服务地址' },
  '.examples-select-element': { 'aria-label': '例子' },
  'h3.opblock-tag, .models h4': { role: 'heading', 'aria-level': '2' },
};
function mend() {
  for (const [selector, attributes] of Object.entries(named))
    for (const element of document.querySelectorAll(selector))
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
SwaggerUIBundle({ url: '${DOCUMENT_PATH}', dom_id: '#docs', docExpansion: 'list', validatorUrl: null });
`;

/** The OpenAPI document, and the page on which to browse it; nothing comes from another host. */
export function openApiPages(): Middleware {
  const library = new Files(dirname(require.resolve('swagger-ui-dist/package.json')));
  const own: Record<string, CachedBytes> = {
    [DOCS_PATH]: textOf(PAGE, 'text/html'),
    [`${DOCS_PATH}/own.css`]: textOf(STYLE, 'text/css'),
    [`${DOCS_PATH}/start.js`]: textOf(START, 'text/javascript'),
  };

  /** The document is made at its first request: a start does not wait for it. */
  function find(path: string): CachedBytes | undefined {
    if (path === DOCUMENT_PATH) own[DOCUMENT_PATH] ??= textOf(JSON.stringify(openApiDocument()), 'application/json');
    const file = path.slice(DOCS_PATH.length);
    return own[path] ?? (path.startsWith(DOCS_PATH) && FROM_PACKAGE.includes(file) ? library.find(file) : undefined);
  }

  return async (ctx, next) => {
    const found = ctx.method === 'GET' || ctx.method === 'HEAD' ? find(ctx.path) : undefined;
    if (found === undefined) return next().then(() => undefined);
    ctx.state.endpoint = 'docs';
    ctx.state.isQuiet = true;
    sendCached(ctx, found);
  };
}

function textOf(text: string, type: string): CachedBytes {
  return cachedBytes(Buffer.from(text), { type: `${type}; charset=utf-8`, cacheControl: ASK_EACH_TIME });
}
