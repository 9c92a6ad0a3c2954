import { API_BASE_PATH, type Endpoint } from '@jianghan/shared/contract';
import { ENDPOINTS } from '@jianghan/shared/endpoints';
import { REFUSALS } from '@jianghan/shared/refusal';
import { version } from '../../package.json';
import { SESSION_COOKIE, STAFF_COOKIE } from '../http/session';
import { IDEMPOTENCY_PARAMETER, operationOf } from './operation';

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457 问题文档。界面按 code 处理，detail 可直接给居民看。',
  required: ['type', 'title', 'status', 'code', 'detail', 'errors', 'traceId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(REFUSALS) },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      description: '逐项说明哪里要改',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
    traceId: { type: 'string', format: 'uuid', description: '和响应头 X-Request-Id 相同，报修时请给出' },
    data: { type: 'object', description: '随拒绝给出的事实，例如最近的空号', additionalProperties: true },
  },
};

/** The OpenAPI 3.1 document of all endpoints: generated, so that it cannot say anything else than what is served. */
export function openApiDocument(endpoints: readonly Endpoint[] = ENDPOINTS) {
  return {
    openapi: '3.1.0',
    info: {
      title: '江汉民政掌上办 API',
      version,
      description: '小程序和 H5 共用的接口。时刻是 UTC（ISO 8601），日期是北京时间。公开约定只增不改。',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: API_BASE_PATH }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: pathsOf(endpoints),
    components: {
      schemas: { Problem: PROBLEM },
      parameters: { IdempotencyKey: IDEMPOTENCY_PARAMETER },
      headers: { RequestId: { description: '这次请求的编号', schema: { type: 'string', format: 'uuid' } } },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'H5：登录时由服务器设置，HttpOnly' },
        staff: {
          type: 'apiKey',
          in: 'cookie',
          name: STAFF_COOKIE,
          description: '工作人员：登录时由服务器设置，HttpOnly',
        },
        bearer: { type: 'http', scheme: 'bearer', description: '小程序：登录回复里的 token' },
      },
    },
  };
}

function pathsOf(endpoints: readonly Endpoint[]) {
  const paths: Record<string, Record<string, ReturnType<typeof operationOf>>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return paths;
}
