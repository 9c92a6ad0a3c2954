import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, Instant, ListQuery, pageOf } from '../fields';
import { freeText } from '../relief/inputs';
import { Street } from '../relief/schemas';
import { PlaceType } from './places';

const tag = '养老资料';
const access = ['district_officer'] as const;

/** A register of a district is a few hundred rows; a file of so many stays within what a request may hold. */
export const MOST_IMPORT_ROWS = 5000;

/** One row that cannot be taken. */
export const BadRow = z.strictObject({
  /** The line of the file, from 1. */
  line: z.number().int(),
  name: z.string(),
  why: z.array(z.string()),
});
export type BadRow = z.infer<typeof BadRow>;

export const ImportPreview = z.strictObject({
  /** Of the file; the import names it, so that what is taken is what was looked at. */
  checksum: z.string(),
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  badCount: z.number().int(),
  /** The first hundred. */
  bad: z.array(BadRow),
  /** The first hundred of what would change, in words. */
  changes: z.array(z.strictObject({ line: z.number().int(), name: z.string(), what: z.array(z.string()) })),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

const File = z.base64('文件读不出来').min(1, '请选文件').max(1_000_000, '文件太大，请分批');

export const previewPlaces = endpoint({
  name: 'previewPlaces',
  method: 'POST',
  path: '/staff/places/imports/preview',
  tag,
  access,
  status: 200,
  summary: '先看导入的结果：加几处、改几处、哪一行不对；什么也不改',
  body: z.strictObject({ base64: File }),
  reply: ImportPreview,
  refusals: ['file_unreadable'],
  idempotent: true,
  example: { body: { base64: 'MQ==' } },
});

export const importPlaces = endpoint({
  name: 'importPlaces',
  method: 'POST',
  path: '/staff/places/imports',
  tag,
  access,
  status: 200,
  summary: '导入养老资料（xlsx 或 CSV）：有一行不对就整个不导入；校验码要和预览的一样',
  body: z.strictObject({ base64: File, checksum: z.string('请先预览').max(64, '请先预览') }),
  reply: ImportPreview.extend({ isImported: z.boolean() }),
  refusals: ['file_unreadable', 'state_changed'],
  idempotent: true,
  example: { body: { base64: 'MQ==', checksum: '3F2A9C0B71D5E846' } },
});

export const exportPlaces = endpoint({
  name: 'exportPlaces',
  method: 'GET',
  path: '/staff/places/file',
  tag,
  access,
  status: 200,
  summary: '导出养老资料，格式和导入的一样',
  query: z.strictObject({ format: z.enum(['xlsx', 'csv'], '请选格式').default('xlsx') }),
  reply: z.strictObject({ fileName: z.string(), mediaType: z.string(), rows: z.number().int(), base64: z.string() }),
  refusals: [],
  idempotent: false,
});

export const removeSamplePlaces = endpoint({
  name: 'removeSamplePlaces',
  method: 'POST',
  path: '/staff/places/samples/removal',
  tag,
  access,
  status: 200,
  summary: '一次去掉所有示例资料；已经有人办过事的只是不再显示',
  body: z.strictObject({}),
  reply: z.strictObject({ removed: z.number().int(), hidden: z.number().int(), communities: z.number().int() }),
  refusals: ['step_up_required'],
  idempotent: true,
  example: { body: {} },
});

/** A place in the register of the bureau, also one that is not shown. */
export const RegisterItem = z.strictObject({
  placeId: Id,
  type: PlaceType,
  name: z.string(),
  street: z.string(),
  community: z.string().nullable(),
  address: z.string(),
  phone: z.string(),
  bedsTotal: z.number().int().nullable(),
  freeBeds: z.number().int().nullable(),
  bedsUpdatedAt: Instant.nullable(),
  isShown: z.boolean(),
  isSample: z.boolean(),
  openReports: z.number().int(),
  verifiedAt: Instant.nullable(),
  changedAt: Instant,
  version: z.number().int(),
});
export type RegisterItem = z.infer<typeof RegisterItem>;

export const listRegister = endpoint({
  name: 'listRegister',
  method: 'GET',
  path: '/staff/places',
  tag,
  access,
  status: 200,
  summary: '养老资料的全部条目，不显示的也在内；最近改过的在前',
  query: ListQuery.extend({
    street: Street.optional(),
    type: PlaceType.optional(),
    q: freeText('名称', 30).optional(),
    only: z.enum(['all', 'stale', 'reported', 'sample', 'hidden'], '请选一类').default('all'),
  }),
  reply: pageOf(RegisterItem),
  refusals: [],
  idempotent: false,
});

export const registerEndpoints = [previewPlaces, importPlaces, exportPlaces, removeSamplePlaces, listRegister] as const;
