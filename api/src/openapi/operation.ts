import { type Endpoint, IDEMPOTENCY_HEADER, isForStaff, type Level } from '@jianghan/shared/contract';
import { COMMON_REFUSALS, REFUSALS, type RefusalCode } from '@jianghan/shared/refusal';
import { ROLE_NAMES, ROLES } from '@jianghan/shared/staff/roles';
import { sample } from 'openapi-sampler';
import { z } from 'zod';
import { problemOf } from '../http/problem';

const TRACE_ID = '00000000-0000-4000-8000-000000000000';

const ACCESS: Record<Level, string> = {
  anonymous: '不需要登录',
  L0: '需要登录',
  L1: '需要登录并验证手机号',
  L2: '需要登录并实名',
};

const ACCESS_REFUSALS: Record<Level, readonly RefusalCode[]> = {
  anonymous: [],
  L0: ['sign_in_required'],
  L1: ['sign_in_required', 'phone_required'],
  L2: ['sign_in_required', 'phone_required', 'real_name_required'],
};

const STAFF_REFUSALS: readonly RefusalCode[] = ['staff_sign_in_required', 'not_permitted'];

const COUNTED: Record<'account' | 'phone' | 'idNumber' | 'network', string> = {
  account: '每个账号',
  phone: '每个手机号',
  idNumber: '每个身份证号',
  network: '每个网络地址',
};

/** One endpoint as OpenAPI says it; everything comes from the contract. */
export function operationOf(endpoint: Endpoint) {
  const { name, tag, summary, body, example } = endpoint;
  return {
    operationId: name,
    tags: [tag],
    summary,
    description: descriptionOf(endpoint),
    security: securityOf(endpoint),
    parameters: parametersOf(endpoint),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: contentOf('application/json', schemaOf(body, 'input'), example?.body),
          },
        }),
    responses: { [endpoint.status]: successOf(endpoint), ...refusalsOf(endpoint) },
  };
}

function securityOf(endpoint: Endpoint): Record<string, never[]>[] {
  if (endpoint.access === 'anonymous') return [];
  return isForStaff(endpoint) ? [{ staff: [] }] : [{ cookie: [] }, { bearer: [] }];
}

function whoMay(access: Endpoint['access']): string {
  if (typeof access === 'string') return ACCESS[access];
  if (access === ROLES) return '需要工作人员登录';
  return `需要工作人员登录，角色是${access.map((role) => ROLE_NAMES[role]).join('、')}之一，只看得到自己的范围`;
}

function descriptionOf({ access, limits = [] }: Endpoint): string {
  const counted = limits.map(({ by, points, seconds }) => `${COUNTED[by]} ${seconds} 秒内最多 ${points} 次`);
  return [whoMay(access), ...counted].join('；');
}

function parametersOf({ params, query, idempotent }: Endpoint) {
  const inPath = namedSchemas(params).map((field) => ({ ...field, in: 'path', required: true }));
  const inQuery = namedSchemas(query).map((field) => ({ ...field, in: 'query' }));
  return [...inPath, ...inQuery, ...(idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : [])];
}

function namedSchemas(object: z.ZodObject | undefined) {
  return Object.entries(object?.shape ?? {}).map(([name, field]) => ({
    name,
    required: !(field as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(field as z.ZodType, 'output'),
  }));
}

function successOf({ reply, replyType, example }: Endpoint) {
  const schema = schemaOf(reply, 'output');
  const shown =
    example?.reply ?? (replyType === undefined ? sample(schema as Parameters<typeof sample>[0]) : undefined);
  const content = contentOf(replyType ?? 'application/json', schema, shown);
  return { description: '成功', headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } }, content };
}

/** Every refusal that may come, by status, each with the words the resident reads. */
function refusalsOf({ access, idempotent, refusals }: Endpoint) {
  const keyed: RefusalCode[] = idempotent ? ['key_missing', 'key_reused'] : [];
  const barred = typeof access === 'string' ? ACCESS_REFUSALS[access] : STAFF_REFUSALS;
  const codes = new Set<RefusalCode>([...COMMON_REFUSALS, ...barred, ...keyed, ...refusals]);
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes) {
    const { status } = REFUSALS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, those]) => [status, refusalResponse(those)]));
}

function refusalResponse(codes: readonly RefusalCode[]) {
  const examples = codes.map((code) => [code, { summary: REFUSALS[code].title, value: problemOf({ code }, TRACE_ID) }]);
  return {
    description: codes.map((code) => `${code}：${REFUSALS[code].title}`).join('；'),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(examples),
      },
    },
  };
}

function contentOf(type: string, schema: unknown, example: unknown) {
  return { [type]: { schema, ...(example === undefined ? {} : { example }) } };
}

/** JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
function schemaOf(type: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return schema;
}

export const IDEMPOTENCY_PARAMETER = {
  name: IDEMPOTENCY_HEADER,
  in: 'header',
  required: true,
  description: '一次办理一个编号，重试时不变：同一编号只生效一次，24 小时内重复提交得到同一结果',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,64}$' },
};
