import { z } from 'zod';
import { endpoint } from '../contract';
import { Id } from '../fields';
import { FiguresQuery, OfficeFigures } from './schemas';

const tag = '办公数据';
const access = ['administrator', 'district_officer'] as const;
const params = z.strictObject({ officeId: Id });

export const getFigures = endpoint({
  name: 'getFigures',
  method: 'GET',
  path: '/admin/offices/:officeId/figures',
  tag,
  access,
  status: 200,
  summary: '用号率、等候时间、爽约、颁证率（旁边是规划的 95%）、跨省占比；只有数，没有人',
  params,
  query: FiguresQuery,
  reply: OfficeFigures,
  refusals: ['not_found'],
  idempotent: false,
});

export const getFiguresFile = endpoint({
  name: 'getFiguresFile',
  method: 'GET',
  path: '/admin/offices/:officeId/figures.csv',
  tag,
  access,
  status: 200,
  summary: '同样的数，表格文件（CSV）',
  params,
  query: FiguresQuery,
  reply: z.string(),
  replyType: 'text/csv',
  refusals: ['not_found'],
  idempotent: false,
});

export const figuresEndpoints = [getFigures, getFiguresFile] as const;
