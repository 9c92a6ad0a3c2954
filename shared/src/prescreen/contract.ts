import { z } from 'zod';
import { endpoint } from '../contract';
import { CalendarDate } from '../fields';
import { STANDARD_NAMES } from './standards';

const Standard = z.strictObject({
  name: z.enum(STANDARD_NAMES),
  value: z.number().nullable(),
  unit: z.string(),
  validFrom: CalendarDate.nullable(),
  year: z.string().nullable(),
  source: z.string(),
  mark: z.enum(['FOUND', 'KNOWN', 'UNSURE']),
  isSet: z.boolean(),
});

export const listStandards = endpoint({
  name: 'listStandards',
  method: 'GET',
  path: '/prescreen/standards',
  tag: '政策预筛',
  access: 'anonymous',
  status: 200,
  summary: '政策预筛用到的标准：数、单位、哪一年起、依据；答案在手机上算，不上传',
  reply: z.strictObject({ asOf: CalendarDate, items: z.array(Standard) }),
  refusals: [],
  idempotent: false,
});

export const prescreenEndpoints = [listStandards] as const;
