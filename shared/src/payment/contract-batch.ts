import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, ListQuery, pageOf } from '../fields';
import { BatchFile, BatchView, FileFormat, ReturnReport } from './schemas';

const tag = '救助发放';
const access = ['district_officer'] as const;
const ofBatch = z.strictObject({ batchId: Id });
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

/** A file of 5,000 rows stays well within the most that a request may hold. */
export const MOST_ROWS = 5000;

export const makeBatch = endpoint({
  name: 'makeBatch',
  method: 'POST',
  path: '/staff/payment-batches',
  tag,
  access,
  status: 201,
  summary: '把等着发放的付款编成一批；一笔同时只在一批里，最多 5000 笔',
  body: z.strictObject({ officeId: Id.nullable().meta({ description: 'null 是全区' }) }),
  reply: BatchView,
  refusals: ['not_found', 'nothing_to_pay'],
  idempotent: true,
  example: { body: { officeId: null } },
});

export const listBatches = endpoint({
  name: 'listBatches',
  method: 'GET',
  path: '/staff/payment-batches',
  tag,
  access,
  status: 200,
  summary: '发放批次，新的在前',
  query: ListQuery,
  reply: pageOf(BatchView),
  refusals: [],
  idempotent: false,
});

export const getBatch = endpoint({
  name: 'getBatch',
  method: 'GET',
  path: '/staff/payment-batches/:batchId',
  tag,
  access,
  status: 200,
  summary: '一批：笔数、合计、校验码、回复了多少',
  params: ofBatch,
  reply: BatchView,
  refusals: ['not_found'],
  idempotent: false,
});

export const releaseBatch = endpoint({
  name: 'releaseBatch',
  method: 'POST',
  path: '/staff/payment-batches/:batchId/release',
  tag,
  access,
  status: 200,
  summary: '复核放行；生成批次的、录入的、确认的、填账户的、开始发放的人不能放行',
  params: ofBatch,
  body: z.strictObject({ checksum: z.string('请核对校验码').max(64, '请核对校验码') }),
  reply: BatchView,
  refusals: ['not_found', 'payment_changed', 'four_eyes', 'step_up_required'],
  idempotent: true,
  example: { params: { batchId: ID }, body: { checksum: '3F2A9C0B71D5E846' } },
});

export const cancelBatch = endpoint({
  name: 'cancelBatch',
  method: 'POST',
  path: '/staff/payment-batches/:batchId/cancel',
  tag,
  access,
  status: 200,
  summary: '还没放行的作废，里面的付款回到等着发放',
  params: ofBatch,
  body: z.strictObject({}),
  reply: BatchView,
  refusals: ['not_found', 'payment_changed'],
  idempotent: true,
  example: { params: { batchId: ID }, body: {} },
});

/** A POST: each download is a line of the audit, because the file holds account numbers in clear. */
export const downloadBatch = endpoint({
  name: 'downloadBatch',
  method: 'POST',
  path: '/staff/payment-batches/:batchId/file',
  tag,
  access,
  status: 200,
  summary: '放行后的批次文件，交给银行；每取一次记一行审计',
  params: ofBatch,
  body: z.strictObject({ format: FileFormat }),
  reply: BatchFile,
  refusals: ['not_found', 'payment_changed', 'step_up_required'],
  idempotent: true,
  example: { params: { batchId: ID }, body: { format: 'xlsx' } },
});

export const importReturn = endpoint({
  name: 'importReturn',
  method: 'POST',
  path: '/staff/payment-batches/:batchId/returns',
  tag,
  access,
  status: 200,
  summary: '导入银行的回盘文件（xlsx 或 CSV）：有一行不对就整个不导入，并说出哪一行、为什么；重复导入无害',
  params: ofBatch,
  body: z.strictObject({ base64: z.base64('文件读不出来').min(1, '请选文件').max(1_000_000, '文件太大，请分批') }),
  reply: ReturnReport,
  refusals: ['not_found', 'payment_changed', 'file_unreadable'],
  idempotent: true,
  example: { params: { batchId: ID }, body: { base64: 'MQ==' } },
});

export const batchEndpoints = [
  makeBatch,
  listBatches,
  getBatch,
  releaseBatch,
  cancelBatch,
  downloadBatch,
  importReturn,
] as const;
